package id.tanggap.administration.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.Unique;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.register.AccountStore;
import id.tanggap.table.RowChange;
import id.tanggap.table.TableImports;
import id.tanggap.table.TableKind;
import id.tanggap.table.TablePreview;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.ticket.TicketTestSetup;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Accounts from a table: all of them or none.
class AccountImportTest {

    private static final String HEADINGS = "Nama untuk masuk;Nama;Peran;Balai;E-mail;Zona waktu\n";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final TableImports imports = house.room(TableImports.class);
    private final AccountStore accounts = house.room(AccountStore.class);
    private final Viewer boss = house.somebody(Role.ADMIN, null);
    private final TableKind kind = house.rooms(TableKind.class).stream()
            .filter(one -> one.code().equals("accounts"))
            .findFirst()
            .orElseThrow();
    private final String one = "impor-" + Unique.word();
    private final String other = one + "-b";

    private TablePreview opened(String rows) throws UploadedSheet.Unusable {
        return imports.open(kind, (HEADINGS + rows).getBytes(StandardCharsets.UTF_8), "orang.csv", boss);
    }

    @Test
    void new_accounts_are_made_known_ones_changed_and_the_same_file_again_changes_nothing()
            throws UploadedSheet.Unusable {
        var known = house.usernameOf(house.somebody(Role.AGENT, null));
        var rows = """
                %s;Siti Aminah;Staf balai;MGL;%s@kantor.test;WITA
                %s;Budi;Penyelia;;;
                """.formatted(one, one, known);
        var preview = opened(rows);
        assertThat(preview.report().fresh()).isEqualTo(1);
        assertThat(preview.report().changes()).singleElement().satisfies(change -> {
            assertThat(change.row()).isEqualTo(3);
            assertThat(change.what()).endsWith("(" + known + ")");
            assertThat(change.fields())
                    .contains(new RowChange.Field("Peran", "Agen pusat", "Penyelia"))
                    .extracting(RowChange.Field::name)
                    .containsExactlyInAnyOrder("Nama", "Peran");
        });
        assertThat(accounts.find(one)).isEmpty();

        var report = imports.apply(kind, preview.upload(), preview.mapping(), boss);

        assertThat(report.changed()).isEqualTo(1);
        var made = accounts.find(one).orElseThrow().setting();
        assertThat(made.role()).isEqualTo("balai");
        assertThat(made.balai()).isEqualTo("MGL");
        assertThat(made.zone()).isEqualTo("Asia/Makassar");
        assertThat(accounts.find(known).orElseThrow().setting().role()).isEqualTo("supervisor");
        var again = opened(rows);
        assertThat(again.report().same()).isEqualTo(2);
    }

    @Test
    void one_wrong_row_and_nothing_is_applied() throws UploadedSheet.Unusable {
        var preview = opened("""
                %s;Siti Aminah;Agen;;;
                %s;Budi;Raja;;;
                """.formatted(one, other));
        assertThat(preview.report().bad()).isEqualTo(1);

        assertThatThrownBy(() -> imports.apply(kind, preview.upload(), preview.mapping(), boss))
                .isInstanceOf(UploadedSheet.Unusable.class);

        assertThat(accounts.find(one)).isEmpty();
        assertThat(accounts.find(other)).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_says_why() throws UploadedSheet.Unusable {
        var taken = house.usernameOf(house.somebody(Role.AGENT, null));
        house.jdbc()
                .sql("update app_user set email = :email where username = :name")
                .param("email", taken + "@kantor.test")
                .param("name", taken)
                .update();
        var preview = opened("""
                %s;Siti;Agen;;%s@KANTOR.test;
                %s;Siti;Agen;;;
                %s;Siti;Agen;;;
                %s;Siti;Staf balai;;;
                %s;Siti;Agen;MGL;;
                %s;\u202eitiS;Agen;;;
                ;Siti;Agen;;;
                """.formatted(one, taken, other, other, one + "-c", one + "-d", one + "-e"));

        assertThat(preview.report().problems())
                .extracting(problem -> problem.reason().key())
                .contains(
                        "settings.people.bad.email-taken",
                        "reason.table.repeated",
                        "settings.people.bad.balai",
                        "settings.people.bad.name",
                        "reason.table.missing");
        assertThat(preview.report().fresh()).isEqualTo(1);
    }

    @Test
    void supervisors_cannot_import_accounts() {
        var supervisor = house.somebody(Role.SUPERVISOR, null);
        assertThatThrownBy(() -> imports.open(kind, HEADINGS.getBytes(StandardCharsets.UTF_8), "x.csv", supervisor))
                .isInstanceOf(UploadedSheet.Unusable.class);
    }
}
