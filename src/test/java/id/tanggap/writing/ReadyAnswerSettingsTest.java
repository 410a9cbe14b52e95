package id.tanggap.writing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.audit.AuditActor;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.setting.SettingsAsBefore;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.writing.macro.Macro;
import id.tanggap.writing.macro.MacroSetting;
import id.tanggap.writing.macro.Macros;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ready answers and macros as settings: made, refused, retired, undone.
class ReadyAnswerSettingsTest {

    private static final AuditActor SARI = AuditActor.person(1, "Sari", "supervisor");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final SettingsAsBefore asFound = new SettingsAsBefore(house);
    private final CannedResponses answers = house.room(CannedResponses.class);

    private SettingResult put(String key, @Nullable AnswerSetting answer) {
        return house.room(SettingChanges.class).make(SettingEdit.of(AnswerSetting.KIND, key, key, answer), "", SARI);
    }

    private SettingResult put(String code, @Nullable MacroSetting macro) {
        return house.room(SettingChanges.class).make(SettingEdit.of(MacroSetting.KIND, code, code, macro), "", SARI);
    }

    private void undo(SettingResult made) {
        house.room(SettingChanges.class).undo(((SettingResult.Changed) made).batch(), SARI);
    }

    private static AnswerSetting answer(String text, String shortcut, List<String> categories, String balai) {
        return new AnswerSetting("Judul", "Title", text, shortcut, categories, balai, false);
    }

    @AfterEach
    void as_it_was() {
        asFound.putBack();
    }

    @Test
    void an_answer_is_offered_for_its_categories_on_tickets_of_its_balai_until_it_is_undone() {
        var ticket = house.opened(Complaint.usual());
        var reader = house.room(TicketReader.class);
        var held = Objects.requireNonNull(reader.summary(ticket.number(), house.somebody(Role.AGENT, null))
                .orElseThrow()
                .assignment()
                .balaiCode());
        var own = put("uji-balai.id", answer("Halo {nama}", "uji1", List.of("bansos.data", "bansos"), held));
        var other = put("uji-lain.id", answer("Halo", "uji2", List.of("izin.pubugb"), ""));
        var elsewhere = put("uji-jauh.id", answer("Halo", "uji1", List.of(), held.equals("WSB") ? "MGL" : "WSB"));

        assertThat(answers.forTicket(ticket.id(), "bansos.pkh"))
                .extracting(CannedResponse::code)
                .contains("uji-balai")
                .doesNotContain("uji-lain", "uji-jauh");
        assertThat(answers.find("uji-balai", "en"))
                .get()
                .extracting(CannedResponse::language)
                .isEqualTo("id");

        undo(own);
        undo(other);
        undo(elsewhere);
        assertThat(answers.find(new AnswerKey("uji-balai", "id"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "uji-a.id, 'Halo {ktp}', uji9, '', placeholder",
        "uji-a.id, 'Halo', kks, '', shortcut-taken",
        "uji-a.id, 'Halo', 'K KS', '', shortcut",
        "uji-a.id, ' ', uji9, '', text",
        "uji-a.id, 'Halo', uji9, QQQ, balai",
        "UJI.id, 'Halo', uji9, '', code",
        "uji-a.jv, 'Halo', uji9, '', code",
    })
    void what_cannot_be_is_refused(String key, String text, String shortcut, String balai, String why) {
        assertThat(put(key, answer(text, shortcut, List.of(), balai)))
                .isInstanceOfSatisfying(SettingResult.Refused.class, refused -> assertThat(refused.key())
                        .isEqualTo("settings.answer.refused." + why));
    }

    @Test
    void an_answer_that_a_macro_writes_is_neither_removed_nor_retired() {
        var asked =
                answers.find(new AnswerKey("minta-alamat", "id")).orElseThrow().setting();
        var retired = new AnswerSetting(
                asked.title(), asked.titleEnglish(), asked.text(), asked.shortcut(), asked.categories(), "", true);

        assertThat(put("minta-alamat.id", retired)).isInstanceOf(SettingResult.Refused.class);
        assertThat(put("minta-alamat.id", (AnswerSetting) null)).isInstanceOf(SettingResult.Refused.class);
        var english = put("minta-alamat.en", (AnswerSetting) null);
        assertThat(english).isInstanceOf(SettingResult.Changed.class);
        undo(english);
        assertThat(answers.find(new AnswerKey("minta-alamat", "en"))).isPresent();
    }

    @Test
    void a_macro_is_made_runs_and_when_retired_runs_no_more() {
        var sari = house.somebody(Role.AGENT, null);
        var ticket = house.opened(Complaint.usual());
        var steps = List.of(new MacroSetting.Step("tag", "uji-makro"), new MacroSetting.Step("note", "minta-foto"));
        var made = put("uji-makro", new MacroSetting("Uji", "Test", steps, "ujim", List.of("bansos"), "", false));
        var macros = house.room(Macros.class);

        assertThat(made).isInstanceOf(SettingResult.Changed.class);
        assertThat(macros.run("uji-makro", TicketVersion.latest(ticket.number(), sari), "id"))
                .isInstanceOf(CommandResult.Accepted.class);

        var retired = put("uji-makro", new MacroSetting("Uji", "Test", steps, "ujim", List.of("bansos"), "", true));
        assertThat(macros.run("uji-makro", TicketVersion.latest(ticket.number(), sari), "id"))
                .isInstanceOf(CommandResult.Refused.class);
        assertThat(macros.all()).extracting(Macro::code).doesNotContain("uji-makro");
        undo(retired);
        assertThat(macros.all()).extracting(Macro::code).contains("uji-makro");
        put("uji-makro", (MacroSetting) null);
        assertThat(macros.find("uji-makro")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "answer, tidak-ada, step-answer",
        "resolve, melayang, step-outcome",
        "tag, 'DUA KATA', step-tag",
        "start, x, step-start",
        "delete, x, step",
    })
    void a_macro_with_a_step_that_would_fail_is_refused(String kind, String with, String why) {
        var steps = List.of(new MacroSetting.Step(kind, with));

        assertThat(put("uji-salah", new MacroSetting("Uji", "Test", steps, "", List.of(), "", false)))
                .isInstanceOfSatisfying(SettingResult.Refused.class, refused -> assertThat(refused.key())
                        .isEqualTo("settings.answer.refused." + why));
    }

    @Test
    void nothing_comes_after_the_end_of_a_ticket() {
        var steps = List.of(new MacroSetting.Step("resolve", "solved"), new MacroSetting.Step("tag", "x"));

        assertThat(put("uji-salah", new MacroSetting("Uji", "Test", steps, "", List.of(), "", false)))
                .isInstanceOf(SettingResult.Refused.class);
    }

    @Test
    void who_gave_no_name_is_greeted_without_one() {
        var sari = house.somebody(Role.AGENT, null);
        var ticket = house.opened(Complaint.usual());
        house.jdbc()
                .sql("update reporter set name = null where id = (select reporter_id from ticket where id = :id)")
                .param("id", ticket.id())
                .update();
        var summary =
                house.room(TicketReader.class).summary(ticket.number(), sari).orElseThrow();

        var filled = house.room(Placeholders.class)
                .fill(answers.find("terima-kasih", "id").orElseThrow(), summary, sari);

        assertThat(filled).startsWith("Yth. Bapak/Ibu, terima kasih").doesNotContain("{", "[");
        assertThat(UnfilledPlaceholders.first(filled)).isEmpty();
    }
}
