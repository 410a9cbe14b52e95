package id.tanggap.resource.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.TestDatabase;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.GeoPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SitesTest {

    private static final GeoPoint DEMAK = new GeoPoint(-6.89, 110.64);

    private final BalaiDirectory directory = BalaiDirectory.shipped();
    private JdbcClient jdbc;
    private Sites sites;

    @BeforeEach
    void a_database_with_the_balai() {
        jdbc = JdbcClient.create(TestDatabase.freshDataSource());
        insertBalai();
        sites = new Sites(jdbc);
        new BalaiSites(jdbc).write(directory);
    }

    @Test
    void the_31_balai_are_sites_under_their_own_codes() {
        new BalaiSites(jdbc).write(directory);

        assertThat(sites.open())
                .hasSize(31)
                .allSatisfy(site -> {
                    assertThat(site.kind()).isEqualTo(SiteKind.BALAI);
                    assertThat(site.standing().invented()).isFalse();
                    assertThat(site.confirmation()).isNull();
                })
                .extracting(site -> site.code().value())
                .containsExactlyElementsOf(directory.all().stream()
                        .map(balai -> balai.code().value())
                        .toList());
    }

    @Test
    void a_confirmed_site_no_longer_follows_the_directory() {
        jdbc.sql("update site set name = 'Sentra lama' where code in ('MGL', 'KRT')")
                .update();
        jdbc.sql("update site set confirmed_at = now(), confirmed_by = 'Sari' where code = 'MGL'")
                .update();

        new BalaiSites(jdbc).write(directory);

        assertThat(sites.find(new SiteCode("MGL")).orElseThrow().name()).isEqualTo("Sentra lama");
        assertThat(sites.find(new SiteCode("KRT")).orElseThrow().name()).isNotEqualTo("Sentra lama");
    }

    @Test
    void sites_within_a_circle_come_nearest_first() {
        var near = sites.within(DEMAK, 100_000);

        assertThat(near).isNotEmpty().isSortedAccordingTo((a, b) -> Integer.compare(a.metres(), b.metres()));
        assertThat(near).allSatisfy(site -> assertThat(site.metres()).isLessThanOrEqualTo(100_000));
        var furthest = near.getLast();
        assertThat(sites.within(DEMAK, furthest.metres())).hasSize(near.size());
        assertThat(sites.within(DEMAK, furthest.metres() - 1)).hasSize(near.size() - 1);
        assertThat(sites.within(DEMAK, 10_000_000)).hasSize(31);
    }

    @Test
    void a_closed_site_is_found_but_not_offered() {
        jdbc.sql("update site set closed_at = now() where code = 'MGL'").update();

        assertThat(sites.open()).hasSize(30);
        assertThat(sites.within(DEMAK, 10_000_000)).hasSize(30);
        assertThat(sites.find(new SiteCode("MGL")))
                .hasValueSatisfying(site -> assertThat(site.closed()).isTrue());
    }

    @Test
    void a_code_is_read_as_people_write_it() {
        assertThat(SiteCode.read(" lbg-33.21-04 ")).contains(new SiteCode("LBG-33.21-04"));
        assertThat(SiteCode.read("lumbung Mijen")).isEmpty();
        assertThatThrownBy(() -> new SiteCode("mgl")).isInstanceOf(IllegalArgumentException.class);
    }

    private void insertBalai() {
        directory.all().forEach(this::insert);
    }

    private void insert(Balai balai) {
        jdbc.sql("insert into balai values (?, ?, ?, ?, 0, 0, 'Asia/Jakarta')")
                .params(
                        balai.code().value(),
                        balai.name(),
                        balai.town(),
                        balai.kabkota().value())
                .update();
    }
}
