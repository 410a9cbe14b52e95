package id.tanggap.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    private final Taxonomy taxonomy = Taxonomy.shipped();

    @Test
    void all_shipped_categories_are_there_with_labels_in_both_languages() {
        assertThat(taxonomy.leaves()).hasSize(28).allSatisfy(leaf -> {
            assertThat(leaf.label(Locale.of("id"))).isNotBlank();
            assertThat(leaf.label(Locale.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void a_category_is_found_by_its_code() {
        assertThat(taxonomy.find("bansos.pkh").orElseThrow().label()).isEqualTo("Program Keluarga Harapan");
        assertThat(taxonomy.find("bansos.none")).isEmpty();
    }

    @Test
    void the_table_says_what_a_category_is_like() {
        assertThat(taxonomy.with(CategoryTrait.SILENT)).containsExactly("umum.spam");
        assertThat(taxonomy.only(CategoryTrait.FALLBACK)).isEqualTo("umum.lain");
        assertThat(taxonomy.only(CategoryTrait.THANKS)).isEqualTo("umum.apresiasi");
        assertThat(taxonomy.has("rehsos.anak", CategoryTrait.HELPLESS)).isTrue();
        assertThat(taxonomy.has("no.such", CategoryTrait.HELPLESS)).isFalse();
    }

    @Test
    void an_unknown_trait_is_refused_by_name() {
        assertThatThrownBy(() -> CategoryTrait.parse("silent,loud")).hasMessageContaining("LOUD");
    }

    @Test
    void a_reason_without_a_message_shows_its_key() {
        assertThat(ReasonMessages.in(Locale.of("id")).say(Reason.of("reason.nowhere.at.all", "a")))
                .isEqualTo("reason.nowhere.at.all [a]");
    }
}
