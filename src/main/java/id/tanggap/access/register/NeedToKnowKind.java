package id.tanggap.access.register;

import id.tanggap.access.Account;
import id.tanggap.access.NeedToKnow;
import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person on one need-to-know list, as a setting. The database ends their sessions (V143), so that it counts at
/// once.
@Component
class NeedToKnowKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NeedToKnow lists;
    private final AccountStore accounts;
    private final ListMembers members;

    NeedToKnowKind(NeedToKnow lists, AccountStore accounts, ListMembers members) {
        this.lists = lists;
        this.accounts = accounts;
        this.members = members;
    }

    @Override
    public String code() {
        return "need-to-know";
    }

    /// As `LIST_CHANGED`, which auditors look for.
    @Override
    public boolean keepsRecord() {
        return true;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return members.grant(category(key), account(key)).map(JSON::valueToTree);
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var category = category(key);
        var account = accounts.find(account(key))
                .orElseThrow(() -> new SettingRefusedException("settings.lists.bad.account", account(key)));
        if (!lists.restricted().contains(category)) {
            throw new SettingRefusedException("settings.lists.bad.category", category);
        }
        var known = new HashSet<>(lists.listOf(account.username()));
        if (value == null) {
            known.remove(category);
        } else {
            known.add(category);
        }
        lists.grant(account.username(), known, author());
        if (value != null) {
            members.explain(
                    category,
                    account.id(),
                    JSON.treeToValue(value, ListGrant.class).reason());
        }
    }

    private static String author() {
        return Account.viewerOf(SecurityContextHolder.getContext().getAuthentication())
                .map(viewer -> viewer.name())
                .orElse("system");
    }

    private static String category(String key) {
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    private static String account(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
