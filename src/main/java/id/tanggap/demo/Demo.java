package id.tanggap.demo;

import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Tokens;
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

/// Sets the demo up when the house stands: accounts, token, sample complaints, and a word of welcome.
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class Demo {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 12;
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String DEMO_BALAI = "MGL";

    private final DemoProperties properties;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Tokens tokens;
    private final SampleComplaints samples;
    private final SampleCalls calls;

    Demo(DemoProperties properties, JdbcClient jdbc, Accounts accounts, Tokens tokens, Clock clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.tokens = tokens;
        this.samples = new SampleComplaints(properties.smtpPort(), clock);
        this.calls = new SampleCalls(properties.phoneSecret(), clock);
        DemoGuard.claim(jdbc);
    }

    @EventListener
    void welcome(ApplicationReadyEvent ready) {
        var password = password();
        accounts.put("agen", password, "Sari Rahmawati", Role.AGENT, null, WIB, "201");
        accounts.put("balai", password, "Dewi Kartika", Role.BALAI, DEMO_BALAI, WIB);
        accounts.put("admin", password, "Admin Demo", Role.ADMIN, null, WIB, "202");
        given(properties.token()).ifPresent(token -> tokens.put("demo", token, null));
        greet(port(ready), password);
        if (properties.samples() && remember("demo-samples", "sent")) {
            samples.send();
            calls.send(port(ready));
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
        System.out.printf(
                """

                  Tanggap — DEMO. Data contoh; jangan masukkan data warga.

                  Buka      http://localhost:%d
                  Masuk     agen  / %s   (agen pusat, melihat semua tiket)
                            balai / %s   (staf Sentra Margo Laras)
                            admin / %s
                  Coba      kirim surel ke %s lewat SMTP localhost:%d, misalnya:
                            printf 'From: budi@warga.test\\nSubject: PKH belum cair\\n\\nPKH saya di Demak belum cair\\n' |
                              curl smtp://localhost:%d --mail-from budi@warga.test --mail-rcpt %s -T -
                  Baca      jawabannya lewat IMAP localhost:%d (pengguna dan sandi: alamat surel itu sendiri)
                  Telepon   pesawat agen 201, admin 202; kejadian bertanda tangan ke http://localhost:%d/hook/phone/phone-sentral
                  SMS       curl localhost:%d/hook/sms/sms-demo -d '{"id":"sms-1","from":"+6281234567890","text":"PKH saya di Demak belum cair"}'
                            lalu baca jawabannya: curl localhost:%d/hook/demo/sms
                  API       http://localhost:%d/api/docs

                """,
                port,
                password,
                password,
                password,
                DemoMail.ADDRESS,
                properties.smtpPort(),
                properties.smtpPort(),
                DemoMail.ADDRESS,
                properties.imapPort(),
                port,
                port,
                port,
                port);
    }
}
