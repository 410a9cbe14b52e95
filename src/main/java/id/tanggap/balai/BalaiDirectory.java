package id.tanggap.balai;

import id.tanggap.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The directory of balai and of the areas they answer for, as it is now: a change in the settings shows in every
/// answer after it. Safe for many threads; answers from memory.
public final class BalaiDirectory {

    private final Clock clock;
    private volatile DirectorySnapshot snapshot;

    /// @throws IllegalArgumentException if an area names a balai that does not exist
    public BalaiDirectory(List<Balai> balai, List<JurisdictionArea> areas) {
        this(balai, areas, Clock.systemUTC());
    }

    /// @param clock says which rows hold now
    /// @throws IllegalArgumentException if an area names a balai that does not exist
    public BalaiDirectory(List<Balai> balai, List<JurisdictionArea> areas, Clock clock) {
        this(new DirectorySnapshot(balai, areas, ProgrammeCategories.SHIPPED), clock);
    }

    BalaiDirectory(DirectorySnapshot snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /// The directory that ships with the program.
    public static BalaiDirectory shipped() {
        return ShippedBalaiReader.read();
    }

    /// By code, with those that are closed. The same list as long as nothing changes.
    public List<Balai> all() {
        return snapshot.balai();
    }

    public Optional<Balai> find(BalaiCode code) {
        return snapshot.find(code);
    }

    /// By its code or its whole name, as people write them.
    public Optional<BalaiCode> named(String text) {
        var wanted = text.strip();
        return all().stream()
                .filter(one -> one.code().value().equals(wanted.toUpperCase(Locale.ROOT))
                        || one.name().equalsIgnoreCase(wanted))
                .map(Balai::code)
                .findFirst();
    }

    /// The row that says who answers for a place today, whatever it is about.
    public Optional<JurisdictionArea> areaOf(RegionCode place) {
        return areaOf(place, Programme.SEMUA, clock.instant());
    }

    /// The row that says who answers for a place and a category today.
    public Optional<JurisdictionArea> areaOf(RegionCode place, String category) {
        var now = snapshot;
        return now.areaOf(place, now.programmes().programmeOf(category), clock.instant());
    }

    public Programme programmeOf(String category) {
        return snapshot.programmes().programmeOf(category);
    }

    /// A category of a programme, to ask who answers for it; empty for `SEMUA`, and for one that has no category.
    public String exampleOf(Programme programme) {
        return snapshot.programmes().exampleOf(programme);
    }

    /// The most specific row that holds: of the longest code that contains the place; there a row of the programme
    /// before one of all programmes; of two of these the one that began later.
    public Optional<JurisdictionArea> areaOf(RegionCode place, Programme programme, Instant at) {
        return snapshot.areaOf(place, programme, at);
    }

    /// By code, programme and beginning; with those that no longer or not yet hold.
    public List<JurisdictionArea> areas() {
        return snapshot.areas();
    }

    /// Whether a row holds on the day that `at` is at its balai.
    public boolean holds(JurisdictionArea area, Instant at) {
        return snapshot.holds(area, at);
    }

    /// True while any area is not confirmed by a decree.
    public boolean provisional() {
        return areas().stream().anyMatch(JurisdictionArea::provisional);
    }

    /// The same balai with other areas, at a moment that does not move: for a look at what a change would do.
    ///
    /// @throws IllegalArgumentException if an area names a balai that does not exist
    public BalaiDirectory with(List<JurisdictionArea> areas, Instant at) {
        var now = snapshot;
        return new BalaiDirectory(
                new DirectorySnapshot(now.balai(), areas, now.programmes()), Clock.fixed(at, clock.getZone()));
    }

    void become(DirectorySnapshot newer) {
        snapshot = newer;
    }
}
