package id.tanggap.administration.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult.Changed;
import id.tanggap.ticket.TicketTestSetup;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The history of all settings reads in words, not in codes.
class SettingHistoryPageTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer admin = house.somebody(Role.ADMIN, null);
    private final Deque<Long> batches = new ArrayDeque<>();

    @AfterEach
    void as_it_was() {
        batches.forEach(batch -> house.room(SettingChanges.class).undo(batch, admin.actor()));
    }

    private void put(String kind, String key, String json) {
        var value = JsonMapper.builder().build().readTree(json);
        var result = house.room(SettingChanges.class).make(SettingEdit.of(kind, key, "uji", value), "", admin.actor());
        assertThat(result).as(kind).isInstanceOfSatisfying(Changed.class, changed -> batches.push(changed.batch()));
    }

    @Test
    void codes_of_every_kind_stand_in_the_readers_words() {
        put("sla-rule", "uji-riwayat", """
                {"name": "Uji", "position": 5, "categories": ["bansos.pkh", "rehsos"], "kinds": ["pengaduan"],
                 "urgencies": ["tinggi"], "channels": ["sms"], "supervision": "no", "dataRights": "",
                 "clocks": {"first-response": "2 working-hours"}, "off": true}
                """);
        put("holiday", "2031-05-05", """
                {"date": "2031-05-05", "kind": "local", "name": "Uji", "source": "uji", "decided": true,
                 "where": "", "off": false}
                """);
        put("sla-escalation", "uji-riwayat", """
                {"name": "Uji", "after": 50, "clocks": ["resolution"], "urgencies": ["tinggi"],
                 "tell": ["assignee"], "off": true}
                """);
        put("routing-rule", "uji-riwayat", """
                {"position": 9, "name": "Uji", "on": false, "categories": ["rehsos.anak"], "words": ["uji riwayat"],
                 "places": ["33.21"], "channels": ["phone"], "target": "central", "until": "2031-06-30"}
                """);
        put("macro", "uji-riwayat", """
                {"label": "Uji riwayat", "labelEnglish": "Trial", "steps": [{"kind": "start", "with": ""}],
                 "shortcut": "", "categories": [], "balai": "", "retired": false}
                """);

        var page = FormClient.signedIn(house, admin).page("/settings/history");

        assertThat(page)
                .contains(
                        "Balasan 2 jam kerja",
                        "libur setempat",
                        "Sen 5 Mei 2031",
                        "petugas yang memegang tiket",
                        "Kabupaten Demak",
                        "Telepon",
                        "mulai mengerjakan")
                .doesNotContain("working-hours", "first-response", "assignee", "33.21")
                .as("but in the address of its history")
                .doesNotContainPattern(">[^<]*2031-05-05");
    }
}
