package id.tanggap.command.stock;

import id.tanggap.command.near.VicinityReader;
import id.tanggap.command.near.VicinityRequest;
import id.tanggap.region.Vicinity;
import id.tanggap.resource.site.NearbySite;
import id.tanggap.resource.site.Sites;
import id.tanggap.situation.IncidentPictures;
import id.tanggap.web.wording.PageReader;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds the stores that a list of the stock is narrowed to. A list that somebody opened from the picture of an
/// incident has the same stores as the picture.
@Component
record StockVicinities(VicinityReader reader, Sites sites, IncidentPictures pictures) {

    /// A wrong question finds no store.
    StockVicinity read(StockController.FilterForm form, PageReader page) {
        var asked = reader.read(form.where(), page);
        var vicinity = asked.vicinity();
        return vicinity == null
                ? new StockVicinity(asked, asked.isWrong() ? Map.of() : null, 0)
                : around(asked, vicinity);
    }

    private StockVicinity around(VicinityRequest asked, Vicinity vicinity) {
        var near = sites.within(vicinity.centre(), vicinity.metres());
        var incident = asked.incident();
        var left = incident == null ? Set.<Long>of() : pictures.uncounted(incident);
        var metres = near.stream()
                .filter(one -> !left.contains(one.site().id()))
                .collect(Collectors.toMap(one -> one.site().id(), NearbySite::metres));
        return new StockVicinity(asked, metres, near.size() - metres.size());
    }
}
