"""The addresses of the finder."""

from starlette.middleware import Middleware
from starlette.routing import Route

from pages.outlets.finder.check_up import check_up_csv, check_up_sheet
from pages.outlets.finder.kit_files import kits_csv, kits_geojson, kits_gpx, kits_kml
from pages.outlets.finder.lookup import script, sector, service_worker
from pages.outlets.finder.page import find_a_kit
from pages.outlets.finder.prints import print_sheet
from pages.outlets.finder.smaller import Smaller

SMALLER = [Middleware(Smaller)]
ROUTES = [
    Route("/find-a-kit", find_a_kit, middleware=SMALLER),
    Route("/find-a-kit/service-worker.js", service_worker, middleware=SMALLER),
    Route("/find-a-kit/sectors/{sector}.json", sector, middleware=SMALLER),
    Route("/assets/finder.js", script, middleware=SMALLER),
    Route("/kits.csv", kits_csv),
    Route("/kits.geojson", kits_geojson),
    Route("/kits.gpx", kits_gpx),
    Route("/kits.kml", kits_kml),
    Route("/kits/print/{town}", print_sheet, middleware=SMALLER),
    Route("/kits/check-up/{town}.csv", check_up_csv),
    Route("/kits/check-up/{town}", check_up_sheet, middleware=SMALLER),
]
