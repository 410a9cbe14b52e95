package id.tanggap.access;

import static id.tanggap.access.AccessTestSetup.BREACH;
import static id.tanggap.access.AccessTestSetup.CHILD;
import static id.tanggap.access.AccessTestSetup.TRAFFICKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Lists of restricted categories, and whose sessions end when they change.
class NeedToKnowTest {

    private final AccessTestSetup access = new AccessTestSetup();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void new_staff_of_a_balai_are_on_the_lists_of_people_in_need_and_agents_and_auditors_on_none() {
        assertThat(access.person("staf", Role.BALAI, "MGL").hidden()).containsExactly(BREACH);
        assertThat(access.person("agen", Role.AGENT, null).hidden())
                .containsExactlyInAnyOrder(CHILD, TRAFFICKED, BREACH);
        assertThat(access.person("auditor", Role.AUDITOR, null).hidden())
                .containsExactlyInAnyOrder(CHILD, TRAFFICKED, BREACH);
        assertThat(access.person("penyelia", Role.SUPERVISOR, null).hidden()).isEmpty();
    }

    @Test
    void a_list_is_made_just_what_was_granted_and_ends_the_sessions_of_that_person_only() {
        access.person("agen", Role.AGENT, null);
        access.person("lain", Role.AGENT, null);
        access.session("agen");
        access.session("lain");

        access.needToKnow.grant("AGEN", Set.of(CHILD), "Uji");
        assertThat(access.viewer("agen").hidden()).containsExactlyInAnyOrder(TRAFFICKED, BREACH);
        assertThat(access.viewer("lain").hidden()).contains(CHILD);
        assertThat(access.sessions("agen")).isZero();
        assertThat(access.sessions("lain")).isOne();

        access.session("agen");
        access.needToKnow.grant("agen", Set.of(CHILD), "Uji");
        assertThat(access.sessions("agen")).as("nothing changed").isOne();
        access.needToKnow.grant("agen", Set.of(), "Uji");
        assertThat(access.viewer("agen").hidden()).containsExactlyInAnyOrder(CHILD, TRAFFICKED, BREACH);
        assertThat(access.sessions("agen")).isZero();
    }

    @Test
    void nobody_is_listed_for_a_category_that_is_not_restricted() {
        access.person("agen", Role.AGENT, null);

        assertThatThrownBy(() -> access.needToKnow.grant("agen", Set.of(CHILD, "bansos.pkh"), "Uji"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(CHILD)
                .hasMessageContaining("bansos.pkh");
        assertThat(access.viewer("agen").hidden()).contains(CHILD);
    }

    @Test
    void restricting_a_category_ends_all_sessions_once_and_opening_it_forgets_its_list() {
        access.person("staf", Role.BALAI, "MGL");
        access.person("agen", Role.AGENT, null);
        access.session("agen");

        assertThat(access.needToKnow.restrict("bansos.pkh", "Uji")).isTrue();
        assertThat(access.sessions("agen")).isZero();
        assertThat(access.viewer("agen").hidden()).contains("bansos.pkh");
        assertThat(access.viewer("staf").hidden()).containsExactly(BREACH);
        access.session("agen");
        assertThat(access.needToKnow.restrict("bansos.pkh", "Uji")).isFalse();
        assertThat(access.sessions("agen")).isOne();

        assertThat(access.needToKnow.open("bansos.pkh")).isTrue();
        assertThat(access.sessions("agen")).isZero();
        assertThat(access.viewer("agen").hidden()).doesNotContain("bansos.pkh");
        assertThat(access.needToKnow.open("bansos.pkh")).isFalse();
    }
}
