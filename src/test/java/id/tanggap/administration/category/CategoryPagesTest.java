package id.tanggap.administration.category;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.desk.DeskClient;
import id.tanggap.setting.SettingHistory;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.classification.CategoryFields;
import id.tanggap.ticket.move.TicketMoves;
import id.tanggap.ticket.workflow.Outcomes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Administrators say what tickets are, in the browser; nobody else does.
class CategoryPagesTest {

    private final String name = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    private final String code = "ujian." + name;
    private TicketTestSetup house;
    private DeskClient admin;

    @BeforeEach
    void an_administrator() {
        house = TicketTestSetup.shared();
        admin = new DeskClient(house, house.somebody(Role.ADMIN, null));
    }

    private DeskClient.Page make(String newCode) {
        return admin.post("/settings/categories", "code", newCode, "label", "Ujian <b>", "order", "900", "why", "uji");
    }

    private long newestBatch(String kind, String key) {
        return house.room(SettingHistory.class)
                .of(kind, key, null, 1)
                .getFirst()
                .batch();
    }

    @Test
    void a_category_is_made_changed_and_taken_back_by_its_page() {
        var made = make(code);
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.address()).endsWith("/settings/categories/" + code);
        assertThat(made.body())
                .contains("Ujian &lt;b&gt;")
                .doesNotContain("Ujian <b>")
                .doesNotContain("??");

        admin.post(
                "/settings/categories/" + code,
                "label",
                "Ujian dua",
                "order",
                "901",
                "traits",
                "vulnerable",
                "open",
                "true",
                "words",
                "kata satu\r\nkata dua");
        var changed = house.room(Taxonomy.class).find(code).orElseThrow();
        assertThat(changed.label()).isEqualTo("Ujian dua");
        assertThat(changed.words()).containsExactly("kata satu", "kata dua");
        assertThat(admin.get("/settings/categories").body())
                .contains("Ujian dua")
                .doesNotContain("??");
        assertThat(admin.get("/settings?q=" + name).body()).contains("/settings/categories/" + code);

        admin.post(
                "/settings/history/" + newestBatch("category", code) + "/undo", "back", "/settings/categories/" + code);
        assertThat(house.room(Taxonomy.class).find(code).orElseThrow().label()).isEqualTo("Ujian <b>");
        assertThat(make(code).body()).contains("sudah ada");
        assertThat(make("Ujian").body()).contains("belum bisa dipakai");
    }

    @Test
    void the_page_of_a_merge_says_how_far_it_is() {
        make(code);
        make(code + "-baru");
        house.jdbc()
                .sql("update ticket set category = :code where id = :id")
                .param("code", code)
                .param("id", house.opened(TicketTestSetup.Complaint.usual()).id())
                .update();
        var merged = admin.post("/settings/categories/" + code + "/merge", "into", code + "-baru");
        assertThat(merged.body()).contains("Digabung ke").contains("every 2s");

        while (house.room(TicketMoves.class).round()) {
            assertThat(admin.part("/settings/categories/" + code + "/merge", "into", "")
                            .status())
                    .isPositive();
        }
        assertThat(admin.get("/settings/categories/" + code).body())
                .contains("Selesai: 1 tiket")
                .doesNotContain("??");
        assertThat(admin.post("/settings/categories/" + code + "-baru/merge", "into", code)
                        .body())
                .contains("tidak bisa digabung ke dirinya sendiri");
    }

    @Test
    void a_category_is_counted_to_another_programme_and_back_with_one_click() {
        make(code);
        var path = "/settings/categories/" + code;

        var changed = admin.post(path + "/programme", "programme", "napza", "why", "uji");

        assertThat(changed.body())
                .contains("value=\"napza\" selected", "program kategori", "<ins>NAPZA</ins>")
                .doesNotContain("??");
        admin.post("/settings/history/" + newestBatch("category-programme", code) + "/undo", "back", path);
        assertThat(admin.get(path).body()).contains("value=\"semua\" selected");
        assertThat(admin.post(path + "/programme", "programme", "tidak-ada").status())
                .isEqualTo(400);
    }

    @Test
    void a_restriction_keeps_the_administrator_signed_in_and_an_undo_gives_the_list_back() {
        make(code);
        var staff = house.somebody(Role.BALAI, "MGL");
        var path = "/settings/categories/" + code + "/restriction";
        assertThat(admin.post(path, "restricted", "true", "forBalai", "true").body())
                .contains("Buka untuk semua petugas");
        assertThat(house.room(NeedToKnow.class).restricted()).contains(code);
        assertThat(isOnList(staff.userId())).isTrue();

        admin.post(path);
        assertThat(house.room(NeedToKnow.class).restricted()).doesNotContain(code);

        admin.post("/settings/history/" + newestBatch("restricted-category", code) + "/undo", "back", "/settings");
        assertThat(isOnList(staff.userId())).isTrue();
        admin.post(path);
    }

    private boolean isOnList(@Nullable Long user) {
        return house.jdbc()
                .sql("select exists (select from need_to_know where user_id = :user and category = :category)")
                .param("user", user)
                .param("category", code)
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_field_is_made_and_removed_and_a_personal_number_stays_one() {
        make(code);
        var key = code + "/" + name;
        admin.post(
                "/settings/fields",
                "category",
                code,
                "code",
                name,
                "label",
                "Tahap uji",
                "type",
                "choice",
                "choices",
                "satu\ndua",
                "needs",
                "always");
        assertThat(house.room(CategoryFields.class).of(code)).hasSize(1).first().satisfies(field -> {
            assertThat(field.label()).isEqualTo("Tahap uji");
            assertThat(field.choices()).containsExactly("satu", "dua");
            assertThat(field.required()).isTrue();
        });
        assertThat(admin.get("/settings/fields/" + key).body())
                .contains("Tahap uji")
                .doesNotContain("??");
        assertThat(admin.post("/settings/fields/" + key, "label", "Tahap uji", "type", "nik")
                        .body())
                .contains("jenisnya tidak bisa diubah");
        assertThat(admin.post("/settings/fields", "category", code, "code", "nik", "label", "NIK", "type", "text")
                        .body())
                .contains("jenisnya tidak bisa diubah");

        admin.post("/settings/fields/" + key + "/removal");
        assertThat(house.room(CategoryFields.class).of(code)).isEmpty();
        admin.post("/settings/history/" + newestBatch("category-field", key) + "/undo", "back", "/settings/fields");
        assertThat(house.room(CategoryFields.class).of(code)).hasSize(1);
        admin.post("/settings/fields/" + key + "/removal");
        assertThat(admin.get("/settings/fields/" + key).status()).isEqualTo(404);
    }

    @Test
    void an_outcome_is_made_and_taken_back_and_keeps_its_label() {
        var made = admin.post(
                "/settings/outcomes",
                "code",
                name,
                "label",
                "Dirujuk",
                "endsIn",
                "resolved",
                "needs",
                "reason",
                "allows",
                "offered",
                "position",
                "70");
        assertThat(made.body()).contains("Dirujuk").doesNotContain("??");
        assertThat(house.room(Outcomes.class).offered())
                .anyMatch(one -> one.code().equals(name));

        admin.post("/settings/history/" + newestBatch("outcome", name) + "/undo", "back", "/settings/outcomes");
        assertThat(house.room(Outcomes.class).offered())
                .noneMatch(one -> one.code().equals(name));
        assertThat(house.room(Outcomes.class).find(name)).isPresent();
        assertThat(admin.post(
                                "/settings/outcomes/duplicate",
                                "label",
                                "Duplikat",
                                "allows",
                                "offered",
                                "needs",
                                "reference")
                        .body())
                .contains("petugas tidak memilihnya");
    }

    @Test
    void tags_are_counted_renamed_and_retired() {
        var tag = "a-" + name;
        house.jdbc()
                .sql("insert into ticket_tag (ticket_id, tag) values (:id, :tag)")
                .param("id", house.opened(TicketTestSetup.Complaint.usual()).id())
                .param("tag", tag)
                .update();
        assertThat(admin.get("/settings/tags?after=a-").body())
                .contains(tag)
                .contains("1 tiket")
                .doesNotContain("??");
        assertThat(admin.post("/settings/tags/" + tag + "/name", "into", "B " + name)
                        .body())
                .contains("menjadi b-" + name);
        while (house.room(TicketMoves.class).round()) {
            assertThat(tag).isNotEmpty();
        }
        assertThat(admin.get("/settings/tags?after=b-").body()).contains("b-" + name);
        assertThat(admin.post("/settings/tags/b-" + name + "/retirement", "retired", "true")
                        .body())
                .contains("tidak dipakai lagi");
        admin.post("/settings/tags/b-" + name + "/retirement");
        admin.post("/settings/tags/" + tag + "/retirement");
    }

    @Test
    void only_administrators_may() {
        var paths = List.of(
                "/settings/categories",
                "/settings/category-names",
                "/settings/categories/bansos.pkh",
                "/settings/categories/bansos.pkh/merge",
                "/settings/categories/bansos.pkh/restriction",
                "/settings/categories/bansos.pkh/programme",
                "/settings/fields",
                "/settings/fields/bansos/nik",
                "/settings/fields/bansos/nik/removal",
                "/settings/outcomes",
                "/settings/outcomes/solved",
                "/settings/tags/x/name",
                "/settings/tags/x/retirement");
        var people = List.of(
                house.somebody(Role.SUPERVISOR, null),
                house.somebody(Role.AGENT, null),
                house.somebody(Role.AUDITOR, null),
                house.somebody(Role.BALAI, "MGL"));
        for (var person : people) {
            var client = new DeskClient(house, person);
            assertThat(paths).allSatisfy(path -> assertThat(client.post(
                                    path,
                                    "label",
                                    "Milik saya",
                                    "into",
                                    "bansos.data",
                                    "retired",
                                    "true",
                                    "restricted",
                                    "true")
                            .status())
                    .isEqualTo(403));
            assertThat(client.get("/settings/categories").status()).isEqualTo(403);
            assertThat(client.get("/settings/tags").status()).isEqualTo(403);
        }
        assertThat(house.room(Taxonomy.class).find("bansos.pkh").orElseThrow().open())
                .isTrue();
    }

    @Test
    void strange_values_are_refused_with_a_sentence() {
        assertThat(admin.get("/settings/categories/..%2f..").status()).isIn(400, 404);
        assertThat(admin.get("/settings/categories/none.such").status()).isEqualTo(404);
        assertThat(admin.post("/settings/categories", "code", "bansos.x", "order", "99999999999")
                        .status())
                .isEqualTo(400);
        assertThat(admin.post("/settings/category-names", "key", "settings.title", "label", "x")
                        .body())
                .contains("belum bisa dipakai");
        assertThat(admin.post("/settings/tags/A%20B/name", "into", "x").status())
                .isEqualTo(200);
        assertThat(admin.get("/settings/fields/bansos/none").status()).isEqualTo(404);
    }
}
