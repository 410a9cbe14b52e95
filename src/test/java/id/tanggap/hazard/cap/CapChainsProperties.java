package id.tanggap.hazard.cap;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.cap.message.CapMessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Chains of updates and cancellations come in any order and end in one state.
class CapChainsProperties {

    @Property(tries = 200)
    void any_order_and_any_repetition_end_in_one_state(@ForAll long seed) {
        var random = new Random(seed);
        var messages = messages(random);
        var shuffled = new ArrayList<>(messages);
        for (int i = random.nextInt(4); i > 0; i--) {
            shuffled.add(messages.get(random.nextInt(messages.size())));
        }
        Collections.shuffle(shuffled, random);
        assertThat(CapChains.of(shuffled)).isEqualTo(CapChains.of(messages));
    }

    /// Alerts with updates and cancellations that refer to any earlier messages, also to some that never came.
    private static List<CapAlert> messages(Random random) {
        var messages = new ArrayList<CapAlert>();
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            var first = i < 2 || random.nextInt(4) == 0;
            var type = first ? "Alert" : random.nextInt(4) == 0 ? "Cancel" : "Update";
            var references =
                    first ? new String[0] : new String[] {"m" + random.nextInt(i), "m" + random.nextInt(i + 2)};
            messages.add(SampleAlerts.message("m" + i, type, 1 + random.nextInt(28), references));
        }
        return messages;
    }

    @Example
    void an_update_holds_instead_of_what_it_updates() {
        var chain = CapChains.of(List.of(
                        SampleAlerts.message("c", "Update", 3, "b"),
                        SampleAlerts.message("a", "Alert", 1),
                        SampleAlerts.message("b", "Update", 2, "a")))
                .getFirst();
        assertThat(chain.current().id().identifier()).isEqualTo("c");
        assertThat(chain.cancelled()).isFalse();
        assertThat(chain.messages()).extracting(one -> one.id().identifier()).containsExactly("a", "b", "c");
    }

    @Example
    void a_cancellation_of_the_first_message_that_is_sent_last_ends_the_event() {
        var chain = CapChains.of(List.of(
                        SampleAlerts.message("c", "Cancel", 3, "a"),
                        SampleAlerts.message("b", "Update", 2, "a"),
                        SampleAlerts.message("a", "Alert", 1)))
                .getFirst();
        assertThat(chain.cancelled()).isTrue();
    }

    @Example
    void two_updates_of_a_message_that_never_came_are_one_event() {
        assertThat(CapChains.of(List.of(
                        SampleAlerts.message("b", "Update", 2, "a"), SampleAlerts.message("c", "Update", 3, "a"))))
                .hasSize(1);
    }

    @Example
    void neither_a_stranger_nor_an_exercise_cancels_an_alert() {
        var alert = SampleAlerts.message("a", "Alert", 1);
        var cancel = SampleAlerts.message("x", "Cancel", 2, "a");
        var exercise = new CapAlert(
                cancel.id(),
                "Exercise",
                cancel.msgType(),
                cancel.distribution(),
                cancel.references(),
                List.of(),
                List.of());
        var stranger = new CapAlert(
                new CapMessageId("x", "orang@lain.example", cancel.id().sent()),
                "Actual",
                cancel.msgType(),
                cancel.distribution(),
                cancel.references(),
                List.of(),
                List.of());
        var chains = CapChains.of(List.of(alert, exercise, stranger));
        assertThat(chains).hasSize(3);
        assertThat(chains.getFirst().current()).isEqualTo(alert);
        assertThat(chains.getFirst().cancelled()).isFalse();
    }

    @Example
    void the_same_message_in_two_languages_is_one() {
        var indonesian =
                CapReader.read(SampleAlerts.bytes("nowcast-id.xml")).found().orElseThrow();
        var english =
                CapReader.read(SampleAlerts.bytes("nowcast-en.xml")).found().orElseThrow();
        var chains = CapChains.of(List.of(english, indonesian));
        assertThat(chains).hasSize(1).isEqualTo(CapChains.of(List.of(indonesian, english)));
        assertThat(chains.getFirst().current().infos())
                .extracting(CapInfo::language)
                .containsExactly("id", "en");
    }
}
