package id.tanggap.access.oidc;

import id.tanggap.access.Account;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.oidc.Admission.Admitted;
import id.tanggap.access.oidc.Admission.Reason;
import id.tanggap.access.oidc.Admission.Refused;
import id.tanggap.access.oidc.RoleMapping.Grant;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.IndonesianZone;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides whose account somebody at the provider may use, and gives it the role that the provider's claims say. All of
/// it is one transaction.
@Component
@OnlyWithProvider
class OidcAdmission {

    private final OidcSettings settings;
    private final RoleMapping roles;
    private final OidcLinks links;
    private final Accounts accounts;
    private final BalaiDirectory balais;
    private final TransactionTemplate transaction;

    OidcAdmission(
            OidcSettings settings,
            OidcLinks links,
            Accounts accounts,
            BalaiDirectory balais,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.roles = settings.mapping();
        this.links = links;
        this.accounts = accounts;
        this.balais = balais;
        this.transaction = transaction;
    }

    Admission admit(ProvenIdentity who) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> decided(who)));
        } catch (DuplicateKeyException taken) {
            return new Refused(Reason.TAKEN, Optional.empty());
        }
    }

    private Admission decided(ProvenIdentity who) {
        var grant = roles.grant(who.claims()).filter(this::isKnown);
        var account = links.linked(who).or(() -> presumed(who));
        return account.map(known -> known(who, known, grant)).orElseGet(() -> stranger(who, grant));
    }

    /// A balai that the operator wrote but nobody has gives nothing.
    private boolean isKnown(Grant grant) {
        return grant.balai() == null || balai(grant.balai()).isPresent();
    }

    private Optional<Balai> balai(String code) {
        return balais.find(new BalaiCode(code));
    }

    /// Whose account it seems to be, the first time.
    private Optional<Account> presumed(ProvenIdentity who) {
        return switch (settings.linkBy()) {
            case "none", "" -> Optional.empty();
            case "email" -> who.verifiedEmail().flatMap(links::byEmail);
            default -> who.text(settings.linkBy()).flatMap(accounts::find);
        };
    }

    private Admission known(ProvenIdentity who, Account account, Optional<Grant> grant) {
        if (!account.isEnabled()) {
            return refused(Reason.CLOSED, account);
        }
        if (roles.isUsed() && grant.isEmpty()) {
            accounts.endSessions(account.username());
            return refused(Reason.NO_ROLE, account);
        }
        if (!links.link(who, account)) {
            return refused(Reason.UNKNOWN, account);
        }
        var user = Objects.requireNonNull(account.viewer().userId());
        grant.ifPresent(given -> accounts.setRole(user, given.role(), given.balai()));
        return new Admitted(accounts.byId(user).orElseThrow());
    }

    private static Refused refused(Reason reason, Account account) {
        return new Refused(reason, Optional.of(account.username()));
    }

    private Admission stranger(ProvenIdentity who, Optional<Grant> grant) {
        var username = who.username();
        if (!settings.create() || username.isEmpty()) {
            return new Refused(Reason.UNKNOWN, Optional.empty());
        }
        if (grant.isEmpty()) {
            return new Refused(Reason.NO_ROLE, Optional.empty());
        }
        var made = accounts.create(username.get(), profile(who, grant.get()));
        return made.filter(account -> links.link(who, account))
                .<Admission>map(Admitted::new)
                .orElseGet(() -> new Refused(Reason.TAKEN, Optional.empty()));
    }

    private AccountProfile profile(ProvenIdentity who, Grant grant) {
        var zone = Optional.ofNullable(grant.balai())
                .flatMap(this::balai)
                .map(Balai::zone)
                .orElse(IndonesianZone.NATIONAL);
        return new AccountProfile(
                who.name(),
                grant.role(),
                grant.balai(),
                zone,
                null,
                who.verifiedEmail().orElse(null));
    }
}
