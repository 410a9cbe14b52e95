package id.tanggap.region.outline;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The areas as the newest imported version has them, else as shipped. A node hears of a new version by a
/// notification, and looks by itself every ten seconds; until it has read it the old one answers.
final class CurrentAreas implements Areas {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentAreas.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final OutlineStore store;
    private final PollingWorker follower;
    private volatile Areas areas = Areas.shipped();

    CurrentAreas(OutlineStore store, PgNotifier notifier, WorkerRegistry workers) {
        this.store = store;
        follow();
        follower = workers.poll(WorkerSettings.every(BETWEEN_LOOKS, "outlines"), this::follow);
        notifier.topic(OutlineStore.TOPIC).subscribe(versions -> {
            if (!versions.isEmpty()) {
                follower.wake();
            }
        });
    }

    /// @return false: there is nothing more to do
    boolean follow() {
        var version = store.current();
        var standing = version.<OutlineStanding>map(CurrentAreas::standing).orElseGet(OutlineStanding.Approximate::new);
        if (!standing.equals(areas.standing())) {
            areas = version.map(one -> OfficialAreas.of(store.boundaries(one.version()), standing))
                    .orElseGet(Areas::shipped);
            LOG.info("outlines=read standing={}", standing);
        }
        return false;
    }

    private static OutlineStanding standing(OutlineStore.Version version) {
        return new OutlineStanding.Official(version.version(), version.source(), version.importedAt());
    }

    @Override
    public Optional<RegionCode> kabkotaAt(GeoPoint point) {
        return areas.kabkotaAt(point);
    }

    @Override
    public SortedSet<RegionCode> placesWithin(Geometry area) {
        return areas.placesWithin(area);
    }

    @Override
    public List<AreaOutline> outlinesIn(Envelope window) {
        return areas.outlinesIn(window);
    }

    @Override
    public OutlineStanding standing() {
        return areas.standing();
    }
}
