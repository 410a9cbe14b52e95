package id.tanggap.balai;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.audit.AuditActor;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult.Changed;
import id.tanggap.setting.SettingResult.Refused;
import id.tanggap.setting.SettingsAsBefore;
import id.tanggap.ticket.TicketTestSetup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Changes of the directory: seen on all nodes, undone, refused.
class BalaiSettingsTest {

    private static final AuditActor SARI = AuditActor.person(1, "Sari", "admin");
    private static final RegionCode SABANG = new RegionCode("11.72");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final SettingsAsBefore asFound = new SettingsAsBefore(house);
    private final BalaiDirectory here = house.room(BalaiDirectory.class);
    private final SettingChanges changes = house.room(SettingChanges.class);

    private static JurisdictionArea sabang(String balai) {
        return new JurisdictionArea(
                SABANG,
                Programme.NAPZA,
                new AreaPeriod(LocalDate.parse("2020-01-01"), null),
                List.of(new BalaiCode(balai)),
                false,
                "Keputusan uji");
    }

    private static String answer(BalaiDirectory directory) {
        return directory.areaOf(SABANG, "rehsos.napza").orElseThrow().balai().toString();
    }

    @AfterEach
    void as_it_was() {
        asFound.putBack();
    }

    @Test
    void an_area_of_a_programme_holds_on_both_nodes_and_is_taken_back_on_both() {
        var there = otherNode();
        var before = answer(there);

        var made = (Changed) changes.make(BalaiSettings.edit(sabang("INS"), "Kota Sabang · NAPZA"), "", SARI);

        assertThat(answer(here)).isEqualTo("[INS]");
        await().untilAsserted(() -> assertThat(answer(there)).isEqualTo("[INS]"));
        assertThat(here.areaOf(SABANG, "rehsos.anak").orElseThrow().code()).hasToString("11");

        changes.undo(made.batch(), SARI);
        assertThat(answer(here)).isEqualTo(before);
        await().untilAsserted(() -> assertThat(answer(there)).isEqualTo(before));
    }

    private BalaiDirectory otherNode() {
        return BalaiConfiguration.live(
                house.room(BalaiStore.class),
                house.room(SettingDocuments.class),
                house.room(LiveSettings.class),
                house.clock);
    }

    @Test
    void a_category_of_another_programme_goes_where_that_programme_goes_on_both_nodes_until_it_is_undone() {
        var there = otherNode();
        var area = (Changed) changes.make(BalaiSettings.edit(sabang("INS"), "Kota Sabang · NAPZA"), "", SARI);
        var before = here.areaOf(SABANG, "umum.lain").orElseThrow().balai().toString();

        var made = (Changed)
                changes.make(List.of(CategoryProgramme.edit("umum.lain", "Lain", Programme.NAPZA, null)), "", SARI);

        assertThat(here.programmeOf("umum.lain")).isEqualTo(Programme.NAPZA);
        assertThat(here.areaOf(SABANG, "umum.lain").orElseThrow().balai()).hasToString("[INS]");
        await().untilAsserted(() -> assertThat(there.programmeOf("umum.lain")).isEqualTo(Programme.NAPZA));
        assertThat(here.with(here.areas(), house.clock.instant()).programmeOf("umum.lain"))
                .isEqualTo(Programme.NAPZA);
        changes.undo(made.batch(), SARI);
        assertThat(here.areaOf(SABANG, "umum.lain").orElseThrow().balai()).hasToString(before);
        changes.undo(area.batch(), SARI);
    }

    @Test
    void a_balai_is_moved_and_closed_and_comes_back() {
        var was = here.find(new BalaiCode("BHG")).orElseThrow();
        var corrected = new Balai(
                was.code(),
                was.name(),
                was.town(),
                was.kabkota(),
                new GeoPoint(3.6, 98.7),
                was.zone(),
                false,
                new BalaiProfile("Jl. Williem Iskandar 377", "061-1", "", "Senin–Jumat", List.of("anak"), 40, 12));

        var made = (Changed) changes.make(BalaiSettings.edit(corrected, null), "Pindah gedung", SARI);
        assertThat(here.find(was.code())).contains(corrected);

        changes.undo(made.batch(), SARI);
        assertThat(here.find(was.code())).contains(was);
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        var nowhere = new JurisdictionArea(new RegionCode("99"), List.of(new BalaiCode("INS")), true, "uji");
        var nobody = new JurisdictionArea(SABANG, List.of(new BalaiCode("QQQ")), true, "uji");

        assertThat(refusal(BalaiSettings.edit(nowhere, "Entah"))).isEqualTo("settings.areas.unknown-area");
        assertThat(refusal(BalaiSettings.edit(nobody, "Sabang"))).isEqualTo("settings.areas.unknown-balai");
        assertThat(refusal(SettingEdit.of("balai", "MGL", "Margo Laras", null))).isEqualTo("settings.balai.in-use");
        assertThat(refusal(SettingEdit.of("balai", "MGL", "Margo Laras", Map.of("name", "x"))))
                .isEqualTo("settings.balai.wrong");
        assertThat(refusal(SettingEdit.of("balai-area", "33/semua/kemarin", "Jawa Tengah", Map.of())))
                .isEqualTo("settings.areas.wrong");
    }

    private String refusal(SettingEdit edit) {
        return ((Refused) changes.make(edit, "", SARI)).key();
    }
}
