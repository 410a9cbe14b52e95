package id.tanggap.routing;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.BalaiProfile;
import id.tanggap.region.GeodesicDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Of responsible balai at one place, the one with the fewest open tickets for its capacity comes first:
/// else the second of two at one position would never get a ticket.
///
/// Capacities count only if all of them have one, of the same sort: half of a comparison would be none.
final class LoadSharing {

    /// Positions are of towns, not of buildings: a smaller difference says nothing.
    private static final double SAME_PLACE_M = 1000;

    private final BalaiDirectory balais;
    private final BalaiLoads loads;

    LoadSharing(BalaiDirectory balais, BalaiLoads loads) {
        this.balais = balais;
        this.loads = loads;
    }

    /// @param candidates best first
    List<BalaiCandidate> shared(List<BalaiCandidate> candidates) {
        var tied = (int) candidates.stream()
                .takeWhile(one -> one.responsible() && isAtOnePlace(candidates.getFirst(), one))
                .count();
        if (tied < 2) {
            return candidates;
        }
        var pressure = pressure(candidates.subList(0, tied));
        var ordered = new ArrayList<>(candidates);
        ordered.subList(0, tied)
                .sort(Comparator.<BalaiCandidate>comparingDouble(pressure::apply)
                        .thenComparing(BalaiCandidate::balai));
        return ordered;
    }

    boolean isAtOnePlace(BalaiCandidate one, BalaiCandidate other) {
        return Math.abs(one.distanceM() - other.distanceM()) <= SAME_PLACE_M
                && balais.find(one.balai())
                        .flatMap(first -> balais.find(other.balai())
                                .filter(second ->
                                        GeodesicDistance.metres(first.position(), second.position()) <= SAME_PLACE_M))
                        .isPresent();
    }

    private Function<BalaiCandidate, Double> pressure(List<BalaiCandidate> tied) {
        var capacity = capacity(tied, BalaiProfile::tickets)
                .or(() -> capacity(tied, BalaiProfile::people))
                .orElse(profile -> 1);
        return one -> (double) open(one) / Objects.requireNonNull(capacity.apply(profile(one)));
    }

    private Optional<Function<BalaiProfile, @Nullable Integer>> capacity(
            List<BalaiCandidate> tied, Function<BalaiProfile, @Nullable Integer> sort) {
        return tied.stream().allMatch(one -> sort.apply(profile(one)) != null) ? Optional.of(sort) : Optional.empty();
    }

    private BalaiProfile profile(BalaiCandidate one) {
        return balais.find(one.balai()).map(Balai::profile).orElse(BalaiProfile.UNKNOWN);
    }

    long open(BalaiCandidate one) {
        return loads.openTickets(one.balai());
    }
}
