package id.tanggap.channel;

import id.tanggap.channel.check.CheckStep;
import id.tanggap.channel.check.CheckSteps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tries a definition that is not saved yet: connects, signs in, sends a test message. Outside any transaction, with a
/// time limit, and few at a time.
@Component
public class ChannelChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelChecks.class);
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final int AT_ONCE = 4;

    private final ChannelParser parser;
    private final List<ChannelKind> kinds;
    private final Semaphore slots = new Semaphore(AT_ONCE);

    ChannelChecks(ChannelParser parser, List<ChannelKind> kinds) {
        this.parser = parser;
        this.kinds = List.copyOf(kinds);
    }

    /// @param yaml of the definition
    public List<CheckStep> of(String name, String yaml) {
        var steps = new CheckSteps();
        if (!slots.tryAcquire()) {
            steps.failed("start", "busy", "");
            return steps.all();
        }
        try {
            await(name, yaml, steps);
        } finally {
            slots.release();
        }
        return steps.all();
    }

    private void await(String name, String yaml, CheckSteps steps) {
        var trial = new FutureTask<>(() -> run(name, yaml, steps), true);
        var thread = Thread.ofVirtual().name("check-" + name).start(trial);
        try {
            trial.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            steps.failed("end", "no-answer", "");
            thread.interrupt();
        } catch (ExecutionException e) {
            LOG.warn("channel={} checked=false problem={}", name, kindOf(e.getCause()));
            steps.failed("end", "other", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Not its message: it may hold what was typed.
    private static String kindOf(@Nullable Throwable problem) {
        return problem == null ? "unknown" : problem.getClass().getSimpleName();
    }

    private void run(String name, String yaml, CheckSteps steps) {
        try {
            var file = parser.parse(name, yaml.getBytes(StandardCharsets.UTF_8), ChannelFile.Source.BROWSER);
            var kind = kinds.stream()
                    .filter(one -> one.kind().equals(file.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("channel: " + file.kind()));
            if (isUsable(kind, file, steps)) {
                kind.check(file, steps);
            }
        } catch (CheckSteps.StoppedException stopped) {
            LOG.debug("channel={} checked=true", name, stopped);
        }
    }

    private static boolean isUsable(ChannelKind kind, ChannelFile file, CheckSteps steps) {
        try {
            kind.validate(file);
            steps.passed("definition", "");
            return true;
        } catch (RuntimeException e) {
            var wrong = WrongEntry.of(e);
            steps.failed("definition", wrong.code(), wrong.about());
            return false;
        }
    }
}
