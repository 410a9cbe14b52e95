package id.tanggap;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// How long tests wait for what workers, mail servers and other processes do beside them.
///
/// A wait ends as soon as its condition holds, so a long one costs nothing; a short one fails on a machine that has
/// three classes in work on two cores. Waits that are longer yet say so themselves.
public final class Patience {

    public static final Duration LIMIT = Duration.ofMinutes(1);

    private Patience() {}

    /// What threads of other tests throw meanwhile is not this test's: Awaitility would end the wait with it.
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT).dontCatchUncaughtExceptions();
    }

    /// @param what said when it does not come
    public static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(LIMIT).dontCatchUncaughtExceptions();
    }
}
