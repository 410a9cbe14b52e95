package id.tanggap.command.stock;

import id.tanggap.resource.site.Site;
import id.tanggap.stock.StockKeepers;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the pages of one store have in common.
@Component
class StockPages {

    private final StockFormatters formatters;
    private final StockPageAssembler rows;

    StockPages(StockFormatters formatters, StockPageAssembler rows) {
        this.formatters = formatters;
        this.rows = rows;
    }

    StockFormatter words(ViewerRequest request) {
        return formatters.of(request.reader());
    }

    StockPageAssembler rows() {
        return rows;
    }

    /// @throws ResponseStatusException 403 for those who do not keep this store
    void keepersOnly(Site site, ViewerRequest request) {
        HttpErrors.admit(StockKeepers.keeps(request.viewer(), site));
    }

    /// The head of a page that only those see who keep this store.
    void keepersHead(Site site, ViewerRequest request, Model model) {
        keepersOnly(site, request);
        head(site, request, model);
    }

    void head(Site site, ViewerRequest request, Model model) {
        model.addAttribute("site", site);
        model.addAttribute(
                "siteKind", request.reader().text("stock.site." + site.kind().code()));
        model.addAttribute("place", request.reader().place(site.kabkota().value()));
        model.addAttribute("keeps", StockKeepers.keeps(request.viewer(), site));
    }
}
