-- Where to get help, most urgent first.
select
    contacts.contact_id,
    contacts.who_for,
    contacts.service,
    contacts.how_to_reach,
    contacts.what_it_does,
    contacts.to_confirm,
    contacts.source_id,
    sources.publisher
from contacts
join sources using (source_id)
order by contacts.contact_id
