package id.tanggap.channel;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Unique;
import id.tanggap.audit.AuditActor;
import id.tanggap.channel.phone.file.CallLogRoots;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.secret.SecretStore;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.ticket.TicketTestSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;

/// A definition made on one node opens, pauses and closes its channel on another.
class ChannelDefinitionsTest {

    private static final AuditActor SARI = AuditActor.person(1, "Sari", "admin");
    private static final String SECRET = "rahasia-bersama-yang-panjang";

    @TempDir
    private Path files;

    private final String name = "sms-uji-" + Unique.word();
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext flows = new AnnotationConfigApplicationContext(Flows.class);
    private TicketTestSetup house;
    private SettingChanges changes;
    private WorkerRegistry workers;
    private Channels other;
    private ChannelFolder folder;

    /// Of the other node: two flows of one name cannot be in one context.
    @Configuration(proxyBeanMethods = false)
    @EnableIntegration
    static class Flows {}

    /// Notes what the other node does.
    private final class Noting implements ChannelKind {
        @Override
        public String kind() {
            return "sms";
        }

        @Override
        public Open open(ChannelFile file) {
            happened.add("open");
            return new Open(
                    IntegrationFlow.from(file.name() + ".other").nullChannel(), List.of(), () -> happened.add("close"));
        }

        @Override
        public void pause(String channelName, boolean paused) {
            happened.add(paused ? "pause" : "resume");
        }
    }

    @BeforeEach
    void another_node() {
        house = TicketTestSetup.shared();
        changes = house.room(SettingChanges.class);
        workers = new WorkerRegistry(new SimpleMeterRegistry(), Clock.systemUTC());
        var notifier = house.room(PgNotifier.class);
        var definitions =
                new ChannelDefinitions(house.room(SettingDocuments.class), new LiveSettings(house.jdbc(), notifier));
        var parser = new ChannelParser(house.room(Environment.class), house.room(SecretStore.class));
        folder = new ChannelFolder(files, false, definitions, parser);
        other = new Channels(
                folder,
                definitions,
                List.of(new Noting()),
                flows.getBean(IntegrationFlowContext.class),
                house.room(ChannelHealth.class),
                house.room(ChannelAudit.class),
                workers,
                house.room(ChannelFetches.class));
        house.room(SecretStore.class).keep(name + ".secret", "", SECRET);
    }

    @AfterEach
    void the_other_node_ends() {
        define(null);
        changes.make(SettingEdit.of(ChannelDefinitions.PAUSE, name, name, null), "", SARI);
        other.stop();
        workers.stop();
        flows.close();
    }

    private SettingResult define(@Nullable String yaml) {
        var definition = yaml == null ? null : new ChannelDefinitions.Definition(yaml);
        return changes.make(SettingEdit.of(ChannelDefinitions.CHANNEL, name, name, definition), "", SARI);
    }

    private String yaml(String more) {
        return """
                channel: sms
                provider: gateway
                number: "1708"
                gateway:
                  secret: ${secret:%s.secret}
                %s""".formatted(name, more);
    }

    @Test
    void another_node_opens_pauses_and_closes_it_soon() {
        workers.start();
        assertThat(define(yaml(""))).isInstanceOf(SettingResult.Changed.class);
        other.start();
        await().untilAsserted(() -> assertThat(happened).contains("open"));

        await().untilAsserted(() -> assertThat(webhook()).isEqualTo(403));

        changes.make(
                SettingEdit.of(ChannelDefinitions.PAUSE, name, name, new ChannelDefinitions.Pause("uji")), "", SARI);
        await().untilAsserted(() -> assertThat(happened).containsSubsequence("open", "close", "pause", "open"));

        await().untilAsserted(() -> assertThat(webhook()).isEqualTo(503));

        changes.make(SettingEdit.of(ChannelDefinitions.PAUSE, name, name, null), "", SARI);
        await().untilAsserted(() -> assertThat(happened).endsWith("close", "resume", "open"));

        define(null);
        await().untilAsserted(() -> assertThat(happened).endsWith("resume", "open", "close"));
    }

    /// What an unsigned request is answered.
    private int webhook() throws Exception {
        var request = HttpRequest.newBuilder(house.address("/hook/sms/" + name))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void a_file_of_the_same_name_wins() throws Exception {
        define(yaml(""));
        Files.writeString(files.resolve(name + ".yaml"), yaml("language: en\n"));

        await().untilAsserted(() -> assertThat(folder.read())
                .filteredOn(file -> file.name().equals(name))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.source()).isEqualTo(ChannelFile.Source.FILE);
                    assertThat(file.values().bind("language", String.class).get())
                            .isEqualTo("en");
                    assertThat(file.values()
                                    .bind("gateway.secret", String.class)
                                    .get())
                            .isEqualTo(SECRET);
                }));
    }

    @Test
    void what_cannot_be_opened_is_not_saved() {
        refuses("channel: sms\nprovider: gateway\ngateway: {secret: pendek}\n", "gateway-secret", "16");
        refuses("channel: hazard\n", "feeds", "");
        refuses("channel: hazard\nalerts: {indexes: [bukan alamat]}\n", "entry", "alerts.indexes[0]");
        refuses("channel: hazard\nalerts: {indexes: ['http://contoh.test/']}\n", "insecure", "http://contoh.test/");
        refuses(yaml("language: ${CHANNEL_TIDAK_ADA}\n"), "variable", "CHANNEL_TIDAK_ADA");
        assertThat(define(yaml("language: ${spring.datasource.url}\n"))).isInstanceOf(SettingResult.Refused.class);
        assertThat(define("""
                        channel: phone
                        format: queue-log
                        zone: Asia/Jakarta
                        files: {folder: /proc/self, pattern: environ}
                        """)).isInstanceOf(SettingResult.Refused.class);
        assertThat(define("channel: burung\n"))
                .isEqualTo(new SettingResult.Refused("settings.channels.refused.invalid", List.of("channel: burung")));
    }

    @Test
    void a_password_that_no_version_of_a_channel_names_is_removed_after_a_day() throws Exception {
        define(yaml(""));
        define(null);
        var removal = house.jdbc()
                .sql("select max(batch) from setting_change where key = :name")
                .param("name", name)
                .query(Long.class)
                .single();
        keep("trial", "filed", "open");
        house.jdbc()
                .sql(
                        "update secret set made_at = made_at - interval '2 days' where name like :own and name not like '%open'")
                .param("own", name + ".%")
                .update();
        Files.writeString(files.resolve("sms-lain.yaml"), "secret: ${secret:" + name + ".filed}");

        var store = house.room(SecretStore.class);
        new UnusedSecrets(house.jdbc(), store, folder, changes, house.transaction(), house.clock).remove();

        assertThat(house.jdbc()
                        .sql("select name from secret where name like :own order by name")
                        .param("own", name + ".%")
                        .query(String.class)
                        .list())
                .containsExactly(name + ".filed", name + ".open", name + ".secret");
        assertThat(changes.undo(removal, SARI)).isInstanceOf(SettingResult.Changed.class);
    }

    private void keep(String... codes) {
        for (var code : codes) {
            house.room(SecretStore.class).keep(name + "." + code, "", SECRET);
        }
    }

    @Test
    void call_logs_are_read_in_each_of_the_usual_folders_and_nowhere_else() {
        var roots = house.room(CallLogRoots.class);
        assertThat(roots.hold(Path.of("/var/log/asterisk/cdr-csv"))).isTrue();
        assertThat(roots.hold(Path.of("/srv/call-logs"))).isTrue();
        assertThat(roots.hold(Path.of("/var/log/asterisk/../secure"))).isFalse();
    }

    /// With a sentence of the reader's language.
    private void refuses(String yaml, String code, String about) {
        assertThat(define(yaml))
                .isEqualTo(new SettingResult.Refused("settings.channels.help.wrong." + code, List.of(about)));
    }
}
