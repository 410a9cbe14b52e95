package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.history.ResourceSubject;
import id.tanggap.resource.person.Availability;
import id.tanggap.resource.person.People;
import id.tanggap.resource.person.Person;
import id.tanggap.resource.person.ReadinessChecks;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// "Masih siap? Balas SIAP": the question, the answer, and what is no answer.
class ReadinessTextTest extends TextHouse {

    private static final Viewer OFFICER =
            new Viewer(null, "Dewi", Role.DUTY_OFFICER, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));

    @Autowired
    private ReadinessChecks checks;

    @Autowired
    private People people;

    @Autowired
    private ResourceHistory history;

    private long person(String phone, boolean consent) {
        return jdbc.sql("""
                        insert into person (name, kind, kabkota, latitude, longitude, phone, availability, consent_at)
                        values ('Petugas Uji', 'tagana', '33.21', -6.89, 110.64, :phone, 'away',
                                case when :consent then now() end)
                        returning id
                        """)
                .param("phone", phone)
                .param("consent", consent)
                .query(Long.class)
                .single();
    }

    private Person found(long id) {
        return people.find(id).orElseThrow();
    }

    private boolean isTicket(Sent sent) {
        return intake.submit(arrival(sent, "SM" + System.nanoTime())).number().isPresent();
    }

    @Test
    void an_asked_person_answers_and_is_confirmed() {
        var phone = someNumber();
        var id = person(phone, true);

        assertThat(checks.ask(id, OFFICER)).isInstanceOf(ResourceResult.Saved.class);
        await().until(() -> SMS.to(phone).size() == 1);
        assertThat(SMS.to(phone).getFirst().content().body()).contains("SIAP", "TIDAK BISA", "STOP");

        assertThat(isTicket(Sent.sms(phone, "Siap!"))).isFalse();
        assertThat(found(id).confirmation()).isNotNull();
        assertThat(found(id).stale(clock.instant())).isFalse();
        assertThat(found(id).about().availability().state()).isEqualTo(Availability.State.RESTING);
        await().until(() -> SMS.to(phone).size() == 2);

        assertThat(isTicket(Sent.sms(phone, "tidak bisa"))).isFalse();
        assertThat(found(id).about().availability().state()).isEqualTo(Availability.State.AWAY);
        assertThat(history.of(new ResourceHistory.Of(ResourceSubject.PERSON, id), null, 10))
                .first()
                .satisfies(change -> assertThat(change.way()).isEqualTo("text"));
    }

    @Test
    void the_same_words_that_nobody_asked_for_are_a_citizens_text() {
        var unasked = someNumber();
        person(unasked, true);

        assertThat(isTicket(Sent.sms(unasked, "SIAP"))).isTrue();
        assertThat(isTicket(Sent.sms(someNumber(), "tidak bisa"))).isTrue();

        var late = someNumber();
        var id = person(late, true);
        checks.ask(id, OFFICER);
        pass(8);
        assertThat(isTicket(Sent.sms(late, "SIAP"))).isTrue();
        assertThat(found(id).confirmation()).isNull();
    }

    @Test
    void nobody_is_asked_without_consent_twice_a_week_or_after_stop() {
        var without = person(someNumber(), false);
        assertThat(refusal(without)).isEqualTo("reason.resource.no-consent");

        var twice = person(someNumber(), true);
        assertThat(checks.ask(twice, OFFICER)).isInstanceOf(ResourceResult.Saved.class);
        assertThat(refusal(twice)).isEqualTo("reason.resource.asked-lately");

        var stopped = someNumber();
        var silent = person(stopped, true);
        intake.submit(arrival(Sent.sms(stopped, "STOP"), "SM" + System.nanoTime()));
        assertThat(refusal(silent)).isEqualTo("reason.resource.not-sent");
        var agent = new Viewer(null, "Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
        assertThat(checks.ask(person(someNumber(), true), agent)).isInstanceOf(ResourceResult.Refused.class);
    }

    @Test
    void a_question_at_night_waits_for_the_morning() {
        clock.pass(Duration.ofHours(12));
        var phone = someNumber();
        var id = person(phone, true);

        assertThat(checks.ask(id, OFFICER)).isInstanceOf(ResourceResult.Saved.class);

        assertThat(jdbc.sql("select reason from outbound where recipient = :phone")
                        .param("phone", phone)
                        .query(String.class)
                        .single())
                .isEqualTo("quiet-hours");
        assertThat(SMS.to(phone)).isEmpty();
    }

    private String refusal(long id) {
        return ((ResourceResult.Refused) checks.ask(id, OFFICER)).reason().key();
    }
}
