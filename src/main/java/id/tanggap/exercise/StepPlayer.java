package id.tanggap.exercise;

import id.tanggap.exercise.script.ExerciseStep;
import id.tanggap.hazard.DocumentKind;
import id.tanggap.hazard.HazardIntake;
import id.tanggap.intake.Intake;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.platform.exercise.ExerciseChannel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Plays one step where the real thing arrives: in the ledger of intake for texts, mails and calls, in the store of
/// hazard documents for quakes and alerts. A step has a key there: played twice, it is taken once.
@Component
class StepPlayer {

    private static final String LANGUAGE = "id";

    private final Intake intake;
    private final HazardIntake hazards;
    private final InventedMessages messages;
    private final AskedPeople asked;
    private final Clock clock;

    StepPlayer(Intake intake, HazardIntake hazards, InventedMessages messages, AskedPeople asked, Clock clock) {
        this.intake = intake;
        this.hazards = hazards;
        this.messages = messages;
        this.asked = asked;
        this.clock = clock;
    }

    /// @param step with its content
    /// @param due of real time: what happened then; the same when it is played again
    /// @param person number of the citizen in the exercise
    record Cue(Exercise exercise, ExerciseStep step, Instant due, int person) {
        String key() {
            return "step-" + step.no();
        }
    }

    /// @return what came of it; empty if it must wait, as an answer does while nobody was asked
    Optional<String> play(Cue cue) {
        return switch (cue.step().content()) {
            case ExerciseStep.Report report -> report(cue, report);
            case ExerciseStep.Quake quake -> document(cue, DocumentKind.QUAKES, messages.quakes(quake, cue.due()));
            case ExerciseStep.Alert alert -> document(cue, DocumentKind.ALERT, messages.alert(cue, alert));
            case ExerciseStep.Answer answer -> answer(cue, answer);
        };
    }

    private Optional<String> report(Cue cue, ExerciseStep.Report report) {
        var raw = messages.report(cue, report);
        receive(cue, raw.channel(), cue.key(), raw.content());
        return Optional.of("");
    }

    private void receive(Cue cue, String channel, String key, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        intake.receive(new Arrival(
                channel,
                ExerciseChannel.of(cue.exercise().id()),
                key,
                LANGUAGE,
                () -> new ByteArrayInputStream(bytes),
                clock.instant()));
    }

    private Optional<String> document(Cue cue, DocumentKind kind, String content) {
        hazards.keep(
                kind, ExerciseChannel.of(cue.exercise().id()), cue.key(), content.getBytes(StandardCharsets.UTF_8));
        hazards.readWaiting();
        return Optional.of("");
    }

    private Optional<String> answer(Cue cue, ExerciseStep.Answer answer) {
        var people = asked.waiting(cue.exercise(), answer);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        if (answer.word() != ExerciseStep.Word.DIAM) {
            for (var person : people) {
                receive(
                        cue,
                        "sms",
                        cue.key() + "-" + person.member(),
                        messages.text(
                                cue,
                                "sms",
                                new InventedMessages.Author(person.phone(), null),
                                answer.word().text()));
            }
        }
        return Optional.of(AskedPeople.ids(people));
    }
}
