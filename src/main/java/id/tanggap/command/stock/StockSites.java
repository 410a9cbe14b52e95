package id.tanggap.command.stock;

import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.web.request.HttpErrors;
import org.springframework.stereotype.Component;

/// Finds the store that an address names.
@Component
record StockSites(Sites sites) {

    /// @throws ResponseStatusException 404 if there is none
    Site site(String code) {
        return SiteCode.read(code).flatMap(sites::find).orElseThrow(HttpErrors::notFound);
    }

    /// @throws ResponseStatusException 404 if there is none
    Site site(long id) {
        return sites.find(id).orElseThrow(HttpErrors::notFound);
    }
}
