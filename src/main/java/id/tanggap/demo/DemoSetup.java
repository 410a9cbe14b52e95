package id.tanggap.demo;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.ApiTokens;
import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.platform.code.IndonesianZone;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Sets up the demo when the program is ready: accounts, API token, sample complaints and calls, and a greeting on the
/// console.
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoSetup {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 12;
    private static final ZoneId WIB = IndonesianZone.WIB.zone();
    private static final String DEMO_BALAI = "MGL";

    private final DemoProperties properties;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final NeedToKnow needToKnow;
    private final SampleResources resources;
    private final InventedHistory history;
    private final Clock clock;
    private final SampleComplaints samples;
    private final SampleCalls calls;

    DemoSetup(
            DemoProperties properties,
            JdbcClient jdbc,
            Accounts accounts,
            ApiTokens tokens,
            NeedToKnow needToKnow,
            SampleResources resources,
            InventedHistory history,
            Clock clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.tokens = tokens;
        this.needToKnow = needToKnow;
        this.resources = resources;
        this.history = history;
        this.clock = clock;
        this.samples = new SampleComplaints(properties.smtpPort(), clock);
        this.calls = new SampleCalls(properties.phoneSecret(), clock);
        requireMailServer();
        DemoDatabaseGuard.claim(jdbc);
    }

    /// Before anything marks the database as one of a demo.
    private static void requireMailServer() {
        if (!ClassUtils.isPresent(DemoMailServer.LIBRARY, DemoSetup.class.getClassLoader())) {
            throw new DemoNotInside();
        }
    }

    /// The demo was switched on in the program for production.
    static final class DemoNotInside extends IllegalStateException {
        private static final long serialVersionUID = 1;

        DemoNotInside() {
            super(
                    "TANGGAP_DEMO is on, but this jar has no demo in it. Start tanggap-demo.jar, or `mvn spring-boot:run`,"
                            + " to try the program; unset TANGGAP_DEMO to work with it.");
        }
    }

    @EventListener
    void welcome(ApplicationReadyEvent ready) {
        var password = password();
        accounts.put("agen", password, new AccountProfile("Sari Rahmawati", Role.AGENT, null, WIB, "201"));
        needToKnow.grant("agen", needToKnow.restricted(), "demo");
        accounts.put("penyelia", password, new AccountProfile("Rina Hapsari", Role.SUPERVISOR, null, WIB, "203"));
        accounts.put("piket", password, new AccountProfile("Yusuf Maulana", Role.DUTY_OFFICER, null, WIB, "204"));
        accounts.put("auditor", password, new AccountProfile("Bagus Wicaksono", Role.AUDITOR, null, WIB));
        accounts.put("balai", password, new AccountProfile("Dewi Kartika", Role.BALAI, DEMO_BALAI, WIB));
        accounts.put("admin", password, new AccountProfile("Admin Demo", Role.ADMIN, null, WIB, "202"));
        given(properties.token()).ifPresent(token -> tokens.put("demo", token, null, needToKnow.restricted()));
        if (properties.samples() && remember("demo-resources", "written")) {
            resources.write();
        }
        greet(port(ready), password);
        if (properties.samples() && remember("demo-samples", "sent")) {
            samples.send();
            calls.send(port(ready));
        }
        if (properties.history() && remember("demo-history", "written")) {
            Thread.ofVirtual().name("demo-history").start(() -> history.write(clock.instant()));
        }
    }

    private String password() {
        return given(properties.password()).orElseGet(this::madeAtFirstStart);
    }

    private String madeAtFirstStart() {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (var i = 0; i < PASSWORD_LENGTH; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        remember("demo-password", made.toString());
        return jdbc.sql("select value from installation where name = 'demo-password'")
                .query(String.class)
                .single();
    }

    /// @return true if it was not known before
    private boolean remember(String name, String value) {
        return jdbc.sql("insert into installation (name, value) values (:name, :value) on conflict do nothing")
                        .param("name", name)
                        .param("value", value)
                        .update()
                == 1;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    private static int port(ApplicationReadyEvent ready) {
        return ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    private void greet(int port, String password) {
        System.out.printf("""

                  Tanggap — DEMO. Data contoh; jangan masukkan data warga.

                  Buka      http://localhost:%2$d
                  Masuk     agen     / %1$s   (agen pusat, melihat semua tiket)
                            penyelia / %1$s   (penyelia, juga melihat pelapor yang dirahasiakan)
                            piket    / %1$s   (petugas piket, memimpin kejadian)
                            balai    / %1$s   (staf Sentra Margo Laras)
                            auditor  / %1$s   (membaca saja)
                            admin    / %1$s
                  Coba      kirim surel ke %3$s lewat SMTP localhost:%4$d, misalnya:
                            printf 'From: budi@warga.test\\nSubject: PKH belum cair\\n\\nPKH saya di Demak belum cair\\n' |
                              curl smtp://localhost:%4$d --mail-from budi@warga.test --mail-rcpt %3$s -T -
                  Baca      jawabannya lewat IMAP localhost:%5$d (pengguna dan sandi: alamat surel itu sendiri)
                  Telepon   pesawat agen 201, admin 202, penyelia 203; kejadian bertanda tangan ke http://localhost:%2$d/hook/phone/phone-sentral
                  SMS       curl localhost:%2$d/hook/sms/sms-demo -d '{"id":"sms-1","from":"+6281234567890","text":"PKH saya di Demak belum cair"}'
                            lalu baca jawabannya: curl localhost:%2$d/hook/demo/sms
                  API       http://localhost:%2$d/api/docs

                """, password, port, DemoMailServer.ADDRESS, properties.smtpPort(), properties.imapPort());
    }
}
