package id.tanggap.access.register;

import id.tanggap.access.Account;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Role;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.Coded;
import id.tanggap.setting.SettingRefusedException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// What an account can be, and what nobody may do to their own.
@Component
public class AccountRules {

    private static final Pattern USERNAME = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._@-]{1,59}");

    private final BalaiDirectory balai;

    AccountRules(BalaiDirectory balai) {
        this.balai = balai;
    }

    /// Why an account cannot be so.
    ///
    /// @param before null for a new account
    public Optional<SettingRefusedException> problem(
            String username, @Nullable AccountSetting before, AccountSetting wanted) {
        try {
            check(username, before, wanted);
            return Optional.empty();
        } catch (SettingRefusedException refused) {
            return Optional.of(refused);
        }
    }

    void check(String username, @Nullable AccountSetting before, AccountSetting wanted) {
        refuse(before == null && !USERNAME.matcher(username).matches(), "settings.people.bad.username");
        refuse(!AccountProfile.isName(wanted.name()), "settings.people.bad.name");
        var email = wanted.email();
        refuse(email != null && !AccountProfile.isEmail(email), "settings.people.bad.email");
        refuse(!ZoneId.getAvailableZoneIds().contains(wanted.zone()), "settings.people.bad.zone");
        checkRole(wanted.role(), wanted.balai());
        refuse(before != null && isOwn(username) && takesRights(before, wanted), "settings.people.bad.self");
    }

    private void checkRole(String role, @Nullable String code) {
        refuse(Coded.find(Role.values(), role).isEmpty(), "settings.people.bad.role");
        refuse(role.equals(Role.BALAI.code()) != (code != null), "settings.people.bad.balai");
        refuse(
                code != null && BalaiCode.read(code).flatMap(balai::find).isEmpty(),
                "settings.people.bad.balai-unknown",
                Objects.requireNonNullElse(code, ""));
    }

    private static boolean takesRights(AccountSetting before, AccountSetting wanted) {
        return before.open() != wanted.open()
                || !before.role().equals(wanted.role())
                || !Objects.equals(before.balai(), wanted.balai());
    }

    /// Whether whoever is signed in on this thread has this account.
    private static boolean isOwn(String username) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getPrincipal() instanceof Account account
                && account.username().equalsIgnoreCase(username);
    }

    private static void refuse(boolean wrong, String key, String... arguments) {
        if (wrong) {
            throw new SettingRefusedException(key, arguments);
        }
    }
}
