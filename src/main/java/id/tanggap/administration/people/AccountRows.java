package id.tanggap.administration.people;

import id.tanggap.access.Role;
import id.tanggap.access.register.AccountRules;
import id.tanggap.access.register.AccountSetting;
import id.tanggap.access.register.AccountStore;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.table.RowChange;
import id.tanggap.table.RowReader;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import id.tanggap.web.wording.PageReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;

/// Takes the rows of a table of accounts.
final class AccountRows implements RowTarget {

    private static final String KIND = "account";
    private static final int MOST = 1000;
    private static final int LONGEST = 255;

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("admin", Role.ADMIN.code()),
            Map.entry("supervisor", Role.SUPERVISOR.code()),
            Map.entry("penyelia", Role.SUPERVISOR.code()),
            Map.entry("agent", Role.AGENT.code()),
            Map.entry("agen", Role.AGENT.code()),
            Map.entry("agen pusat", Role.AGENT.code()),
            Map.entry("duty-officer", Role.DUTY_OFFICER.code()),
            Map.entry("petugas piket", Role.DUTY_OFFICER.code()),
            Map.entry("balai", Role.BALAI.code()),
            Map.entry("staf balai", Role.BALAI.code()),
            Map.entry("auditor", Role.AUDITOR.code()));

    /// By name and by id.
    private static final Map<String, String> ZONES = Arrays.stream(IndonesianZone.values())
            .flatMap(zone -> Stream.of(Map.entry(zone.name(), zone.id()), Map.entry(zone.id(), zone.id())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final AccountStore accounts;
    private final AccountRules rules;
    private final SettingChanges changes;
    private final BalaiDirectory balai;
    private final SettingHistoryRows history;
    private final PageReader importer;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    AccountRows(
            AccountStore accounts,
            AccountRules rules,
            SettingChanges changes,
            BalaiDirectory balai,
            SettingHistoryRows history,
            PageReader importer) {
        this.accounts = accounts;
        this.rules = rules;
        this.changes = changes;
        this.balai = balai;
        this.history = history;
        this.importer = importer;
    }

    /// What a row wants, or what is wrong with it.
    private record Read(TableRow row, RowResult result, SettingEdit edit) {}

    @Override
    public List<RowResult> take(List<TableRow> rows, boolean write) {
        var known = accounts.find(rows.stream().map(AccountRows::username).toList());
        owners.putAll(
                accounts.owners(rows.stream().map(row -> row.cell("email")).toList()));
        var read = rows.stream()
                .map(row -> read(row, Optional.ofNullable(known.get(username(row)))))
                .toList();
        var results = read.stream().map(Read::result).toList();
        return write && results.stream().noneMatch(result -> result.effect() == RowResult.Effect.BAD)
                ? written(read)
                : results;
    }

    private static String username(TableRow row) {
        return row.cell("username").toLowerCase(Locale.ROOT);
    }

    private Read read(TableRow row, Optional<AccountStore.Registered> account) {
        var reader = new RowReader(row);
        var before = account.map(AccountStore.Registered::setting);
        var wanted = setting(reader, row, before);
        var username = account.map(AccountStore.Registered::username).orElse(username(row));
        if (reader.given("username") && reader.isGood()) {
            rules.problem(username, before.orElse(null), wanted)
                    .ifPresent(refused -> reader.problem(
                            "username",
                            Reason.of(refused.key(), refused.arguments().toArray(String[]::new))));
        }
        repeated(row, reader);
        checkOwner(username, row, reader);
        return new Read(
                row,
                reader.isGood() ? result(row, account, wanted) : RowResult.bad(row, reader.problems()),
                SettingEdit.of(KIND, username, wanted.name(), wanted));
    }

    private RowResult result(TableRow row, Optional<AccountStore.Registered> account, AccountSetting wanted) {
        if (account.isEmpty()) {
            return RowResult.of(row, RowResult.Effect.NEW);
        }
        var before = account.get().setting();
        return before.equals(wanted)
                ? RowResult.of(row, RowResult.Effect.SAME)
                : RowResult.changed(new RowChange(
                        row.number(),
                        importer.text(
                                "settings.people.row",
                                before.name(),
                                account.get().username()),
                        history.differences(KIND, before, wanted, importer)));
    }

    private void repeated(TableRow row, RowReader reader) {
        var earlier = seen.putIfAbsent(username(row), row.number());
        if (earlier != null && earlier != row.number()) {
            reader.problem("username", Reason.of("reason.table.repeated", Integer.toString(earlier)));
        }
        if (seen.size() > MOST) {
            reader.problem("username", Reason.of("settings.people.bad.many", Integer.toString(MOST)));
        }
    }

    /// An address belongs to one account.
    private void checkOwner(String username, TableRow row, RowReader reader) {
        var email = row.cell("email");
        var owner = email.isEmpty()
                ? username
                : owners.computeIfAbsent(email.toLowerCase(Locale.ROOT), address -> username);
        if (!owner.equalsIgnoreCase(username)) {
            reader.problem("email", Reason.of("settings.people.bad.email-taken", email));
        }
    }

    /// What stands in the table, and else what the account is already.
    private AccountSetting setting(RowReader reader, TableRow row, Optional<AccountSetting> before) {
        var role = reader.choice("role", ROLES)
                .or(() -> before.map(AccountSetting::role))
                .orElse("");
        var isBalai = role.equals(Role.BALAI.code());
        var office = reader.read(
                        "balai", this::office, Reason.of("settings.people.bad.balai-unknown", row.cell("balai")))
                .or(() -> before.filter(old -> isBalai).map(AccountSetting::balai));
        if (before.isEmpty()) {
            reader.given("name");
            reader.given("role");
        }
        return new AccountSetting(
                reader.text("name", LONGEST)
                        .or(() -> before.map(AccountSetting::name))
                        .orElse(""),
                reader.text("email", LONGEST)
                        .or(() -> before.map(AccountSetting::email))
                        .orElse(null),
                role,
                office.orElse(null),
                reader.choice("zone", ZONES)
                        .or(() -> before.map(AccountSetting::zone))
                        .orElse(IndonesianZone.WIB.id()),
                before.map(AccountSetting::open).orElse(true),
                before.map(AccountSetting::heir).orElse(null));
    }

    private Optional<String> office(String text) {
        return balai.named(text).map(BalaiCode::value);
    }

    /// All rows of the batch with one undo. What only the database knows, because it came in between, is told as
    /// tables tell it: then nothing of the file is applied.
    private List<RowResult> written(List<Read> read) {
        var edits = read.stream()
                .filter(one -> one.result().effect() != RowResult.Effect.SAME)
                .map(Read::edit)
                .toList();
        if (changes.make(edits, "", importer.viewer().actor()) instanceof SettingResult.Refused refused) {
            throw new DuplicateKeyException(refused.key());
        }
        return read.stream().map(Read::result).toList();
    }
}
