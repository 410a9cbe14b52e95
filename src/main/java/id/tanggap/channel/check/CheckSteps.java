package id.tanggap.channel.check;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Collects the steps of a trial. Safe for two threads: who runs the trial, and who gives up waiting.
public final class CheckSteps {

    private static final int SHORTEST_SECRET = 4;

    private final List<CheckStep> steps = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();

    /// A step failed: the next ones make no sense.
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException(String what) {
            super("The step " + what + " failed");
        }
    }

    /// What must not be shown even if the other side repeats it.
    public void hide(String secret) {
        if (secret.length() >= SHORTEST_SECRET) {
            secrets.add(secret);
        }
    }

    /// Tries something.
    ///
    /// @param help which sentence helps with a problem, by its code
    /// @throws StoppedException if it fails; the step is noted
    public <T> T step(String what, Callable<T> attempt, Function<Exception, String> help) {
        try {
            var result = attempt.call();
            passed(what, "");
            return result;
        } catch (Exception e) {
            failed(what, help.apply(e), String.valueOf(deepest(e)));
            throw new StoppedException(what);
        }
    }

    public void passed(String what, String detail) {
        steps.add(new CheckStep(what, true, "", hidden(detail)));
    }

    public void failed(String what, String help, String detail) {
        steps.add(new CheckStep(what, false, help, hidden(detail)));
    }

    public List<CheckStep> all() {
        return List.copyOf(steps);
    }

    private String hidden(String text) {
        var shown = text;
        for (var secret : secrets) {
            shown = shown.replace(secret, "•••");
        }
        return shown;
    }

    /// The words of the other side, without the names of our classes.
    private static String deepest(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        // the page says in the reader's language why it is forbidden
        var message =
                cause instanceof AllowedHost.ForbiddenHostException forbidden ? forbidden.host() : cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
