package id.tanggap.access.register;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.register.AccountStore.Registered;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Accounts as settings. Closing one gives its open tickets away in the same transaction; the database ends its
/// sessions (V143). Only an account that nobody has used yet can be removed, by the undo that takes its making back.
@Component
class AccountKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AccountStore store;
    private final Accounts accounts;
    private final AccountRules rules;
    private final AccountClosing closing;
    private final AuditLog audit;

    AccountKind(AccountStore store, Accounts accounts, AccountRules rules, AccountClosing closing, AuditLog audit) {
        this.store = store;
        this.accounts = accounts;
        this.rules = rules;
        this.closing = closing;
        this.audit = audit;
    }

    @Override
    public String code() {
        return "account";
    }

    /// As `ACCOUNT_CREATED` and `ACCOUNT_CHANGED`, which auditors look for.
    @Override
    public boolean keepsRecord() {
        return true;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return store.find(key).map(account -> JSON.valueToTree(account.setting()));
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var account = store.find(key);
        if (value == null) {
            account.ifPresent(this::remove);
        } else {
            put(key, account, JSON.treeToValue(value, AccountSetting.class));
        }
        if (!store.hasAdministrator()) {
            throw new SettingRefusedException("settings.people.bad.last");
        }
    }

    private void put(String username, Optional<Registered> account, AccountSetting wanted) {
        rules.check(username, account.map(Registered::setting).orElse(null), wanted);
        try {
            if (account.isPresent()) {
                change(account.get(), wanted);
            } else {
                make(username, wanted);
            }
        } catch (DuplicateKeyException taken) {
            throw new SettingRefusedException(
                    "settings.people.bad.email-taken", Objects.requireNonNullElse(wanted.email(), ""));
        }
    }

    private void make(String username, AccountSetting wanted) {
        var profile = new AccountProfile(
                wanted.name(), Role.of(wanted.role()), wanted.balai(), ZoneId.of(wanted.zone()), null, wanted.email());
        accounts.create(username, profile);
    }

    private void change(Registered account, AccountSetting wanted) {
        var before = account.setting();
        var heir = heir(account, wanted.heir());
        store.write(account.id(), wanted, heir);
        if (!wanted.open() && (before.open() || !Objects.equals(before.heir(), wanted.heir()))) {
            closing.closed(account.id(), heir);
        } else if (!before.open() && wanted.open()) {
            closing.reopened(account.id());
        }
        audit.record(
                AuditKind.ACCOUNT_CHANGED,
                AuditSubject.account(account.id(), account.username()),
                Map.of("before", before.told(), "after", wanted.told(), "name", wanted.name()));
    }

    private @Nullable Long heir(Registered account, @Nullable String username) {
        if (username == null) {
            return null;
        }
        return store.find(username)
                .filter(heir -> heir.id() != account.id() && heir.setting().open())
                .filter(heir -> Role.of(heir.setting().role()).changesTickets())
                .map(Registered::id)
                .orElseThrow(() -> new SettingRefusedException("settings.people.bad.heir", username));
    }

    private void remove(Registered account) {
        if (store.hasSignedIn(account.id())) {
            throw new SettingRefusedException("settings.people.bad.used", account.username());
        }
        try {
            store.remove(account.id());
        } catch (DataIntegrityViolationException used) {
            throw new SettingRefusedException("settings.people.bad.used", account.username());
        }
        audit.record(
                AuditKind.ACCOUNT_CHANGED,
                AuditSubject.account(account.id(), account.username()),
                Map.of(
                        "before",
                        account.setting().told(),
                        "after",
                        "–",
                        "name",
                        account.setting().name()));
    }
}
