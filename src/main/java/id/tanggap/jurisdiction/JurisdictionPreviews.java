package id.tanggap.jurisdiction;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.jurisdiction.JurisdictionPreview.State;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Drafts of the table of responsibilities, and what each would have done to the tickets of the last month. A draft is
/// kept for two days; a person has one that is calculated at a time.
@Service
public class JurisdictionPreviews {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int UNIT_CODE = 5;

    private final PreviewStore store;
    private final PreviewWorker worker;
    private final BalaiDirectory balais;
    private final Gazetteer gazetteer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JurisdictionPreviews(
            PreviewStore store,
            PreviewWorker worker,
            BalaiDirectory balais,
            Gazetteer gazetteer,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.worker = worker;
        this.balais = balais;
        this.gazetteer = gazetteer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Keeps a draft and begins to calculate it; what was calculated for the same person before ends.
    ///
    /// @return by which it is found
    /// @throws IllegalArgumentException if the table with the draft in it cannot be
    public long start(JurisdictionDraft draft, long owner) {
        var now = clock.instant();
        var at = draft.begins(now);
        balais.with(draft.table(balais), at);
        var order = new PreviewStore.Order(draft, owner, at, now.minus(MONTH), scope(draft.areas()));
        var id = Objects.requireNonNull(transaction.execute(status -> {
            store.cancelThoseOf(owner, now);
            return store.add(order, now);
        }));
        worker.wake();
        return id;
    }

    /// Only tickets whose place lies in an area of the draft can go elsewhere.
    private List<String> scope(List<RegionCode> areas) {
        var provinces =
                areas.stream().filter(area -> area.value().length() < UNIT_CODE).toList();
        var inProvinces = gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .map(Region::code)
                .filter(code -> provinces.stream().anyMatch(province -> province.contains(code)));
        return Stream.concat(areas.stream(), inProvinces)
                .map(code -> code.value()
                        .substring(0, Math.min(UNIT_CODE, code.value().length())))
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<JurisdictionPreview> find(long id) {
        return store.find(id);
    }

    /// What would come and go at the balai concerned, by their codes.
    public List<LoadChange> loads(long id) {
        return store.loads(id);
    }

    /// Ids of tickets that would go elsewhere, the newest first. Who may see them is not asked here.
    ///
    /// @param before the last id of the page before; null for the first
    public List<Long> moved(long id, @Nullable Long before, int limit) {
        return store.moved(id, before, limit);
    }

    /// Ends it: nobody wants the draft.
    public void discard(long id) {
        store.end(id, State.CANCELLED, clock.instant());
    }

    /// Ends it: the draft holds now.
    public void saved(long id) {
        store.end(id, State.SAVED, clock.instant());
    }
}
