package id.tanggap.administration.people;

import id.tanggap.access.Viewer;
import id.tanggap.access.register.AccountRules;
import id.tanggap.access.register.AccountStore;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.setting.SettingChanges;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableField;
import id.tanggap.table.TableKind;
import id.tanggap.web.wording.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/// Imports accounts, as a whole or not at all. A known user name changes its account, another one makes a new account;
/// nothing is closed, and what the table has no column for stays.
@Component
class AccountTable implements TableKind {

    private final AccountStore accounts;
    private final AccountRules rules;
    private final SettingChanges changes;
    private final BalaiDirectory balai;
    private final SettingHistoryRows history;
    private final Wording wording;

    AccountTable(
            AccountStore accounts,
            AccountRules rules,
            SettingChanges changes,
            BalaiDirectory balai,
            SettingHistoryRows history,
            Wording wording) {
        this.accounts = accounts;
        this.rules = rules;
        this.changes = changes;
        this.balai = balai;
        this.history = history;
        this.wording = wording;
    }

    @Override
    public String code() {
        return "accounts";
    }

    @Override
    public String page() {
        return "/settings/people";
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public List<TableField> fields() {
        return List.of(
                TableField.required("username", "#contact+code", "Nama untuk masuk", "User name", "Username", "Akun"),
                TableField.optional("name", "#contact+name", "Nama", "Name", "Nama lengkap"),
                TableField.optional("role", "#contact+type", "Peran", "Role"),
                TableField.optional("balai", "#org+code", "Balai", "Office", "Kode balai"),
                TableField.optional("email", "#contact+email", "E-mail", "Email", "Alamat e-mail"),
                TableField.optional("zone", "#meta+zone", "Zona waktu", "Time zone", "Zona"));
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return viewer.role().administers();
    }

    @Override
    public RowTarget target(Viewer viewer) {
        return new AccountRows(accounts, rules, changes, balai, history, wording.of(viewer, viewer.locale()));
    }
}
