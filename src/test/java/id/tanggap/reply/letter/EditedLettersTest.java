package id.tanggap.reply.letter;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.audit.AuditActor;
import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.compose.LetterText;
import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.setting.AnotherNodesSettings;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.setting.SettingsAsBefore;
import id.tanggap.ticket.TicketTestSetup;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A letter that was changed in the browser is the one that is sent, on every node, until it is reset or undone.
class EditedLettersTest {

    private static final LetterKey RETURNED = new LetterKey("mission-returned", "sms", "id");
    private static final AuditActor SARI = AuditActor.person(1, "Sari", "admin");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final SettingsAsBefore asFound = new SettingsAsBefore(house);

    @TempDir
    private Path folder;

    private SettingResult put(@Nullable LetterText text) {
        return house.room(SettingChanges.class)
                .make(SettingEdit.of(LetterSettings.KIND, RETURNED.code(), "Kembali", text), "", SARI);
    }

    private static String said(ReplyTemplates templates, String channel) {
        return templates.fill(RETURNED.event(), channel, "id", Map.of()).body();
    }

    @AfterEach
    void as_it_was() {
        asFound.putBack();
    }

    @Test
    void a_change_holds_on_this_node_and_on_another_and_ends_with_its_reset() {
        var here = house.room(ReplyTemplates.class);
        var there = new ReplyTemplates(
                folder, new EditedLetters(house.room(SettingDocuments.class), AnotherNodesSettings.of(house)));
        var shipped = said(here, "sms");

        var changed = put(new LetterText("", "Selamat datang kembali."));

        assertThat(changed).isInstanceOf(SettingResult.Changed.class);
        assertThat(said(here, "sms")).isEqualTo("Selamat datang kembali.");
        assertThat(said(here, "whatsapp")).as("WhatsApp follows SMS").isEqualTo("Selamat datang kembali.");
        await().untilAsserted(() -> assertThat(said(there, "sms")).isEqualTo("Selamat datang kembali."));

        put(null);
        assertThat(said(here, "sms")).isEqualTo(shipped);
        await().untilAsserted(() -> assertThat(said(there, "sms")).isEqualTo(shipped));
    }

    @Test
    void an_undo_brings_the_words_of_before_and_an_unknown_letter_is_refused() {
        var shipped = said(house.room(ReplyTemplates.class), "sms");
        var changed = (SettingResult.Changed) put(new LetterText("", "Halo lagi."));

        house.room(SettingChanges.class).undo(changed.batch(), SARI);

        assertThat(said(house.room(ReplyTemplates.class), "sms")).isEqualTo(shipped);
        assertThat(house.room(SettingChanges.class)
                        .make(
                                SettingEdit.of(LetterSettings.KIND, "gajian.sms.id", "x", new LetterText("", "Halo")),
                                "",
                                SARI))
                .isInstanceOf(SettingResult.Refused.class);
    }
}
