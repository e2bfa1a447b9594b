"""The addresses of visitors' knowledge, of questions and claims, and of watches, stable for ever.

The reading room registers what an `ark` is.
"""

from django.urls import path

from catalog.knowledge.enquiries import enquire, enquiry
from catalog.knowledge.views import contribution, knowledge, knowledge_home
from catalog.knowledge.watches import watch, watch_by_link, watch_feed, watch_now, watch_one, watches

urlpatterns = [
    path("knowledge/", knowledge_home, name="knowledge-home"),
    path("knowledge/<str:reference>/", contribution, name="contribution"),
    path("<ark:ark>/knowledge/", knowledge, name="knowledge"),
    path("enquiries/<str:reference>/", enquiry, name="enquiry"),
    path("<ark:ark>/enquiry/", enquire, name="enquire"),
    path("watches/", watches, name="watches"),
    path("watches/list/<str:token>/", watch_by_link, name="watch-list"),
    path("watches/one/<str:token>/", watch_one, name="watch-one"),
    path("watches/feed/<str:token>.atom", watch_feed, name="watch-feed"),
    path("<ark:ark>/watch/", watch, name="watch"),
    path("<ark:ark>/watch/now/", watch_now, name="watch-now"),
]
