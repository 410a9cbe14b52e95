package id.tanggap.command.stock;

import id.tanggap.resource.Site;
import id.tanggap.resource.SiteCode;
import id.tanggap.resource.Sites;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Finds the store that an address names.
@Component
class StockSites {

    private final Sites sites;

    StockSites(Sites sites) {
        this.sites = sites;
    }

    /// @throws ResponseStatusException 404 if there is none
    Site site(String code) {
        return SiteCode.read(code)
                .flatMap(sites::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// @throws ResponseStatusException 404 if there is none
    Site site(long id) {
        return sites.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
