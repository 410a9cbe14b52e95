package id.tanggap.administration.channel;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.administration.history.SettingFieldChange;
import id.tanggap.channel.ChannelDefinitions.Definition;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the history of a channel says.
class ChannelComparisonTest {

    private static final String BEFORE = """
            channel: email
            address: aduan@kantor.test
            name: Tanggap
            imap:
              host: imap.kantor.test
              port: 993
              password: ${secret:email-uji.password.aaaa11112222}
              since: '2026-11-01'
            """;

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final ChannelComparison comparison = house.room(ChannelComparison.class);

    private PageReader admin() {
        var admin = house.somebody(Role.ADMIN, null);
        return house.room(Wording.class).of(admin, admin.locale());
    }

    private static @Nullable JsonNode definition(@Nullable String yaml) {
        return yaml == null ? null : JsonMapper.builder().build().valueToTree(new Definition(yaml));
    }

    private List<SettingFieldChange> between(@Nullable String before, @Nullable String after) {
        return comparison.of(definition(before), definition(after), admin());
    }

    @Test
    void a_change_names_the_fields_of_the_form_and_only_those_that_differ() {
        var after =
                BEFORE.replace("993", "143").replace("2026-11-01", "2026-11-20").replace("name: Tanggap\n", "");

        assertThat(between(BEFORE, after))
                .containsExactly(
                        new SettingFieldChange("Nama pengirim", "Tanggap", ""),
                        new SettingFieldChange("Port IMAP", "993", "143"),
                        new SettingFieldChange("Ambil surat sejak", "Min 1 Nov 2026", "Jum 20 Nov 2026"));
        assertThat(between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void a_new_password_is_told_and_never_shown() {
        var other = BEFORE.replace("aaaa11112222", "bbbb11112222");
        var variable = BEFORE.replace("secret:email-uji.password.aaaa11112222", "CHANNEL_SANDI");

        assertThat(between(BEFORE, other))
                .containsExactly(new SettingFieldChange(
                        "Kata sandi", "tersimpan, tidak ditampilkan", "diganti dengan yang baru"));
        assertThat(between(BEFORE, variable))
                .containsExactly(new SettingFieldChange(
                        "Kata sandi", "tersimpan, tidak ditampilkan", "dari variabel CHANNEL_SANDI"));
    }

    @Test
    void secrets_that_somebody_wrote_elsewhere_are_not_shown_either() {
        var open = """
                channel: sms
                provider: gateway
                gateway:
                  url: https://pemakai:sandi77@gerbang.test/kirim?kunci=sandi77
                  secret: sandi77
                  extra-token: sandi77
                  greeting: Halo
                """;

        assertThat(between(null, open))
                .contains(
                        new SettingFieldChange("Jenis kanal", "", "SMS lewat agregator (HTTP)"),
                        new SettingFieldChange("Alamat pengiriman", "", "https://…@gerbang.test/kirim?kunci=…"),
                        new SettingFieldChange("gateway.greeting", "", "Halo"))
                .noneMatch(change -> change.toString().contains("sandi77"));
        assertThat(between(open, open.replace("@gerbang", "@pintu").replace("sandi77", "sandi88")))
                .contains(new SettingFieldChange(
                        "gateway.extra-token", "tersimpan, tidak ditampilkan", "diganti dengan yang baru"))
                .noneMatch(change -> change.toString().contains("sandi"));
    }

    @Test
    void a_channel_that_is_removed_says_what_it_was() {
        assertThat(between(BEFORE, null))
                .contains(
                        new SettingFieldChange("Jenis kanal", "Kotak surat", ""),
                        new SettingFieldChange("Alamat surat", "aduan@kantor.test", ""));
    }
}
