package id.tanggap.desk.factor;

import id.tanggap.access.Account;
import id.tanggap.access.Accounts;
import id.tanggap.access.factor.FactorLog.Actor;
import id.tanggap.access.factor.SecondFactors;
import id.tanggap.access.factor.Totp;
import id.tanggap.access.signin.HalfSignedIn;
import id.tanggap.access.signin.HalfSignedIn.Step;
import id.tanggap.access.signin.SignInCompletion;
import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.web.request.HttpErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Whoever may add a second factor just now: somebody who must have one and has just given the password, or somebody
/// signed in who has just given it again. A session that was left open cannot be used to change how one signs in.
@Component
class Enrolling {

    private static final String SECRET = "tanggap.totp.secret";
    private static final String OPENED = "tanggap.factors.opened";
    private static final Duration OPEN = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignInCompletion completion;
    private final Clock clock;

    Enrolling(Accounts accounts, SecondFactors factors, SignInCompletion completion, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.completion = completion;
        this.clock = clock;
    }

    /// @param half the account is not signed in yet
    record Person(Account account, boolean half) {

        long id() {
            return Objects.requireNonNull(account.viewer().userId());
        }
    }

    /// Looked up anew: a half sign-in to an account that has got a second factor meanwhile ends here.
    Optional<Person> person(@Nullable Authentication who, HttpServletRequest request) {
        if (who != null && who.getPrincipal() instanceof Account account) {
            return isOpen(request) ? Optional.of(new Person(account, false)) : Optional.empty();
        }
        return HalfSignedIn.of(who)
                .filter(half -> half.step() == Step.ENROLMENT && !half.isStale(clock.instant()))
                .map(half -> new Person(accounts.loadUserByUsername(half.username()), true))
                .filter(person -> person.account().isEnabled()
                        && !factors.state(person.id()).exists());
    }

    Person require(@Nullable Authentication who, HttpServletRequest request) {
        return person(who, request).orElseThrow(HttpErrors::forbidden);
    }

    /// The password was given again.
    void open(HttpServletRequest request) {
        request.getSession().setAttribute(OPENED, clock.instant().plus(OPEN));
    }

    boolean isOpen(HttpServletRequest request) {
        return request.getSession().getAttribute(OPENED) instanceof Instant until && until.isAfter(clock.instant());
    }

    /// The secret that is shown until an app proves that it knows it.
    byte[] secret(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SECRET) instanceof byte[] shown) {
            return shown;
        }
        var fresh = Totp.freshSecret();
        session.setAttribute(SECRET, fresh);
        return fresh;
    }

    /// A factor was added: the first one brings recovery codes, and signs in who was half signed in.
    ///
    /// @return recovery codes to show; none if there are some already
    List<String> done(Person person, Method method, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(SECRET);
        var codes = factors.state(person.id()).recovery() == 0
                ? factors.makeRecoveryCodes(person.id(), by(person, request))
                : List.<String>of();
        if (person.half()) {
            completion.complete(person.account(), method, request, response);
        }
        return codes;
    }

    static Actor by(Person person, HttpServletRequest request) {
        return Actor.of(person.account().viewer(), request.getRemoteAddr());
    }
}
