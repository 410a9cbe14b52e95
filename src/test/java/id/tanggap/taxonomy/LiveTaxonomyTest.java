package id.tanggap.taxonomy;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.audit.AuditActor;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.setting.SettingResult.Changed;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.triage.Triage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/// What administrators change about categories is felt everywhere at once, and cannot break what the program needs.
class LiveTaxonomyTest {

    private static final AuditActor SARI = AuditActor.person(1, "Sari", "admin");
    private static final String RUMAH = "dayasos.rumah";

    private TicketTestSetup house;
    private SettingChanges changes;
    private Taxonomy taxonomy;

    @BeforeEach
    void the_shared_house() {
        house = TicketTestSetup.shared();
        changes = house.room(SettingChanges.class);
        taxonomy = house.room(Taxonomy.class);
    }

    @AfterEach
    void as_it_ships() {
        assertThat(change(RUMAH, now -> CategorySetting.shipped(RUMAH).orElseThrow()))
                .isNotInstanceOf(SettingResult.Refused.class);
    }

    private SettingResult change(String code, UnaryOperator<CategorySetting> to) {
        var now = house.room(SettingDocuments.class)
                .find(CategorySetting.KIND, code, CategorySetting.class)
                .or(() -> CategorySetting.shipped(code))
                .orElseThrow();
        return changes.make(SettingEdit.of(CategorySetting.KIND, code, code, to.apply(now)), "", SARI);
    }

    private static CategorySetting named(CategorySetting was, String label) {
        return new CategorySetting(label, label, was.traits(), was.open(), was.order(), null, was.words(), false);
    }

    private static CategorySetting closed(CategorySetting was) {
        return new CategorySetting(
                was.label(), was.labelEnglish(), was.traits(), false, was.order(), null, was.words(), false);
    }

    private static CategorySetting with(CategorySetting was, List<String> traits, List<String> words) {
        return new CategorySetting(was.label(), was.labelEnglish(), traits, true, was.order(), null, words, false);
    }

    @Test
    void a_new_name_shows_on_another_node_and_is_gone_when_undone() {
        var documents = house.room(SettingDocuments.class);
        var elsewhere = new TaxonomyConfiguration()
                .taxonomy(documents, new LiveSettings(house.jdbc(), house.room(PgNotifier.class)));
        Taxonomy.setCurrent(taxonomy);

        var renamed = (Changed) change(RUMAH, was -> named(was, "Rumah rusak"));
        assertThat(taxonomy.find(RUMAH).orElseThrow().label()).isEqualTo("Rumah rusak");
        await().untilAsserted(() ->
                assertThat(elsewhere.find(RUMAH).orElseThrow().label()).isEqualTo("Rumah rusak"));

        changes.undo(renamed.batch(), SARI);
        assertThat(taxonomy.find(RUMAH).orElseThrow().label()).isEqualTo("Rumah tidak layak huni");
    }

    @Test
    void a_closed_category_is_not_offered_and_keeps_its_label() {
        change(RUMAH, LiveTaxonomyTest::closed);

        assertThat(taxonomy.leaves()).extracting(Category::code).doesNotContain(RUMAH);
        assertThat(taxonomy.find(RUMAH).orElseThrow().label()).isEqualTo("Rumah tidak layak huni");
        assertThat(house.room(Triage.class)
                        .understand("rumah tidak layak huni, mohon bedah rumah, atap bocor")
                        .category())
                .isNotEqualTo(RUMAH);
        assertThat(corrected(RUMAH)).isInstanceOf(CommandResult.Refused.class);
    }

    private CommandResult corrected(String code) {
        var agent = house.somebody(Role.AGENT, null);
        var ticket = house.opened(Complaint.usual());
        var version = house.jdbc()
                .sql("select version from ticket where id = :id")
                .param("id", ticket.id())
                .query(Long.class)
                .single();
        return house.room(Correction.class)
                .correct(new TicketVersion(ticket.number(), agent, version), CorrectionRequest.category(code, ""));
    }

    @Test
    void what_goes_to_a_merged_category_goes_to_the_one_that_took_its_place() {
        change(RUMAH, was -> was.mergedInto("dayasos.usaha"));

        assertThat(house.room(Triage.class)
                        .understand("rumah tidak layak huni, mohon bedah rumah, atap bocor")
                        .category())
                .isEqualTo("dayasos.usaha");
        assertThat(taxonomy.successor(RUMAH)).isEqualTo("dayasos.usaha");
        assertThat(change("dayasos.usaha", was -> was.mergedInto(RUMAH))).isInstanceOf(SettingResult.Refused.class);
    }

    @Test
    void words_of_administrators_speak_for_a_category() {
        var text = "tolong odong odong pak lurah";
        assertThat(house.room(Triage.class).understand(text).category()).isNotEqualTo(RUMAH);

        change(RUMAH, was -> with(was, was.traits(), List.of("odong odong", "- '")));
        assertThat(house.room(Triage.class).understand(text).category()).isNotEqualTo(RUMAH);
        change(RUMAH, was -> with(was, was.traits(), List.of("odong odong")));
        assertThat(house.room(Triage.class).understand(text).category()).isEqualTo(RUMAH);
    }

    @Test
    void traits_that_one_category_must_have_stay_with_it() {
        assertThat(change(RUMAH, was -> with(was, List.of("fallback"), List.of())))
                .isInstanceOfSatisfying(SettingResult.Refused.class, refused -> assertThat(refused.key())
                        .isEqualTo("settings.categories.refused.unique"));
        assertThat(change("umum.apresiasi", was -> with(was, List.of(), List.of())))
                .isInstanceOf(SettingResult.Refused.class);
        assertThat(change("umum.lain", LiveTaxonomyTest::closed)).isInstanceOf(SettingResult.Refused.class);
        assertThat(taxonomy.only(CategoryTrait.FALLBACK)).isEqualTo("umum.lain");
    }

    @Test
    void a_new_category_is_offered_and_leaves_its_label_when_it_is_taken_back() {
        var code = "ujian." + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        var made = (Changed) changes.make(
                SettingEdit.of(
                        CategorySetting.KIND,
                        code,
                        "Ujian",
                        new CategorySetting("Ujian", "Test", List.of(), true, 990, null, List.of(), false)),
                "",
                SARI);
        assertThat(taxonomy.leaves().getLast().code()).isEqualTo(code);

        changes.undo(made.batch(), SARI);
        assertThat(taxonomy.leaves()).extracting(Category::code).doesNotContain(code);
        assertThat(taxonomy.find(code).orElseThrow().label()).isEqualTo("Ujian");
    }

    @Test
    void a_kind_has_the_name_that_administrators_gave_it() {
        var messages = house.room(MessageSource.class);
        var renamed = (Changed) changes.make(
                SettingEdit.of(
                        TaxonomyLabel.KIND, "kind.aspirasi", "Aspirasi", new TaxonomyLabel("Usul 'warga'", "Idea")),
                "",
                SARI);
        assertThat(messages.getMessage("kind.aspirasi", null, Locale.of("id"))).isEqualTo("Usul 'warga'");
        assertThat(messages.getMessage("kind.aspirasi", new Object[] {"x"}, Locale.ENGLISH))
                .isEqualTo("Idea");

        changes.undo(renamed.batch(), SARI);
        assertThat(messages.getMessage("kind.aspirasi", null, Locale.of("id"))).isEqualTo("Aspirasi");
    }
}
