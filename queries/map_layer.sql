-- The boundaries of one map layer as GeoJSON text, a single row, by layer.
-- $layer  name of the layer
select
    layer,
    geojson
from map_layers
where layer = $layer
order by layer
