package id.tanggap.demo;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.history.HistoryStep;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.workflow.ActorRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What happened to an invented ticket: some were corrected or handed on, most were answered and ended, some late.
final class InventedLife {

    private static final Actor AGENT = new Actor("Sari Rahmawati", "desk", ActorRole.AGENT, null);
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final Duration OPEN = Duration.ofDays(3);
    private static final Duration LATELY = Duration.ofHours(3);

    private final Random chance;
    private final List<Balai> balais;
    private final List<HistoryTheme> themes;

    InventedLife(Random chance, List<Balai> balais, List<HistoryTheme> themes) {
        this.chance = chance;
        this.balais = balais;
        this.themes = themes;
    }

    /// @param balai who got the ticket; empty if the national desk has it
    /// @return the steps up to `now`, in order
    List<HistoryStep> steps(HistoryTheme theme, Optional<BalaiCode> balai, Instant opened, Instant now) {
        var steps = new ArrayList<HistoryStep>();
        if (theme.isSpam()) {
            steps.add(new HistoryStep.Ended(after(opened, 60, 1), AGENT, "spam"));
            return until(now, steps);
        }
        var at = corrected(theme, after(opened, 40, 0.7), steps);
        var holder = balai.isPresent() && one(7) ? handedOn(at, steps) : balai;
        var staff = holder.map(this::staffOf).orElse(AGENT);
        var begun = begun(holder, staff, at, steps);
        var answered = after(begun, holder.isPresent() ? 260 : 150, 1.1);
        steps.add(new HistoryStep.Answered(answered, staff, theme.answer()));
        if (!isStillOpen(opened, now)) {
            var ended = after(answered, 2600, 0.9);
            ended(staff, isLongAgo(opened, now) && ended.isAfter(now) ? now.minus(LATELY) : ended, steps);
        }
        return until(now, steps);
    }

    private Instant corrected(HistoryTheme theme, Instant at, List<HistoryStep> steps) {
        if (one(11)) {
            var other = HistoryTheme.any(themes, chance);
            if (!other.isSpam() && !other.category().equals(theme.category())) {
                steps.add(new HistoryStep.Reclassified(
                        at, AGENT, Optional.of(other.category()), Optional.empty(), "isi laporannya tentang ini"));
            }
        } else if (one(16)) {
            steps.add(new HistoryStep.Reclassified(
                    at, AGENT, Optional.empty(), Optional.of(Urgency.TINGGI), "ada anak kecil di rumah"));
        }
        return at;
    }

    private Optional<BalaiCode> handedOn(Instant at, List<HistoryStep> steps) {
        var other = balais.get(chance.nextInt(balais.size())).code();
        steps.add(new HistoryStep.HandedOver(
                after(at, 90, 0.6), AGENT, other, "balai ini lebih dekat dengan keluarganya"));
        return Optional.of(other);
    }

    private Actor staffOf(BalaiCode code) {
        return new Actor("Petugas " + code.value() + " (contoh)", "desk", ActorRole.BALAI, null);
    }

    private Instant begun(Optional<BalaiCode> holder, Actor staff, Instant at, List<HistoryStep> steps) {
        if (holder.isEmpty()) {
            return at;
        }
        var last = steps.isEmpty() ? at : steps.getLast().at();
        var accepted = after(last, 240, 0.9);
        steps.add(new HistoryStep.Accepted(accepted, staff));
        var started = after(accepted, 60, 0.8);
        steps.add(new HistoryStep.Started(started, staff));
        return started;
    }

    /// Only of the last days: whoever opens the demo finds today's tickets on top of the queue, not a month of late
    /// ones.
    private boolean isStillOpen(Instant opened, Instant now) {
        return opened.isAfter(now.minus(OPEN)) && one(3);
    }

    private static boolean isLongAgo(Instant opened, Instant now) {
        return opened.isBefore(now.minus(OPEN.multipliedBy(2)));
    }

    private void ended(Actor staff, Instant at, List<HistoryStep> steps) {
        var notOurs = staff.party() == ActorRole.AGENT && one(8);
        var outcome =
                notOurs ? "not-ours" : one(6) ? "answered" : one(12) ? "unable" : one(25) ? "withdrawn" : "solved";
        steps.add(new HistoryStep.Ended(at, staff, outcome));
        if (!notOurs) {
            steps.add(new HistoryStep.Closed(at.plus(WINDOW).plusSeconds(60), Actor.SYSTEM));
        }
    }

    private boolean one(int in) {
        return chance.nextInt(in) == 0;
    }

    /// Times of people are skewed: most are short, a few very long.
    private Instant after(Instant from, double medianMinutes, double spread) {
        return from.plusSeconds(
                Math.max(60, Math.round(60 * medianMinutes * Math.exp(spread * chance.nextGaussian()))));
    }

    /// What would lie in the future has not happened yet.
    private static List<HistoryStep> until(Instant now, List<HistoryStep> steps) {
        return steps.stream().takeWhile(step -> step.at().isBefore(now)).toList();
    }
}
