package id.tanggap.command.picture;

import id.tanggap.resource.site.Site;
import id.tanggap.situation.NearSite;
import id.tanggap.situation.SiteContents;
import id.tanggap.situation.Travel;
import id.tanggap.stock.balance.SiteItem;
import id.tanggap.stock.item.StockItem;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cards of near sites, in words.
final class SiteCards {

    private static final int STOCK_LINES = 4;

    private final PageReader reader;
    private final Map<Long, StockItem> items;

    SiteCards(PageReader reader, Map<Long, StockItem> items) {
        this.reader = reader;
        this.items = items;
    }

    PictureView.Card card(NearSite near, @Nullable SiteContents contents) {
        return card(near, note(near), contents == null ? List.of() : lines(contents));
    }

    /// A site in the hazard area that nobody has confirmed.
    PictureView.Card doubtful(NearSite near) {
        return card(near, reader.text("picture.site.doubtful"), List.of());
    }

    private PictureView.Card card(NearSite near, @Nullable String note, List<PictureView.Line> lines) {
        var site = near.site();
        return new PictureView.Card(
                site.name(),
                reader.text("picture.site." + site.kind().code()),
                "/sites/" + site.code().value(),
                way(near.travel(), reader),
                note,
                site.standing().invented(),
                lines);
    }

    /// "52 km · 1 j 50 m".
    static String way(Travel travel, PageReader reader) {
        var time = reader.duration(Duration.ofMinutes(travel.minutes()));
        return reader.kilometres(travel.metres()) + " · "
                + (travel.sea() ? reader.text("picture.sea", time) : reader.text("picture.road", time));
    }

    private @Nullable String note(NearSite near) {
        if (near.inArea()) {
            return reader.text("picture.site.stands");
        }
        return near.site().stale(reader.now()) ? staleness(near.site()) : null;
    }

    private String staleness(Site site) {
        var confirmation = site.confirmation();
        return confirmation == null
                ? reader.text("picture.site.never")
                : reader.text("picture.site.stale", reader.brief(confirmation.at()));
    }

    private List<PictureView.Line> lines(SiteContents contents) {
        var people = contents.people().entrySet().stream()
                .map(kind -> line(reader.text("picture.people." + kind.getKey().code()), kind.getValue(), false));
        var vehicles = contents.vehicles().entrySet().stream()
                .map(kind -> line(reader.text("picture.vehicle." + kind.getKey().code()), kind.getValue(), false));
        var goods =
                contents.stock().stream().flatMap(item -> goods(item).stream()).limit(STOCK_LINES);
        var all = new ArrayList<>(
                Stream.of(people, vehicles, goods).flatMap(lines -> lines).toList());
        var expiring =
                contents.stock().stream().mapToLong(item -> item.expiring()).sum();
        if (expiring > 0) {
            all.add(line(reader.text("picture.expiring"), expiring, true));
        }
        return List.copyOf(all);
    }

    private Optional<PictureView.Line> goods(SiteItem item) {
        return Optional.ofNullable(items.get(item.itemId()))
                .map(known -> line(known.name(reader.locale()), item.quantity() - item.reserved(), false));
    }

    private PictureView.Line line(String label, long figure, boolean warn) {
        return new PictureView.Line(label, NearViews.number(figure, reader), warn);
    }
}
