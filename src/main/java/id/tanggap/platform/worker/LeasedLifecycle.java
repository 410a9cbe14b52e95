package id.tanggap.platform.worker;

import org.springframework.context.SmartLifecycle;

/// A component whose work is one leased worker, which runs as long as the program does.
public interface LeasedLifecycle extends SmartLifecycle {

    LeasedWorker worker();

    @Override
    default void start() {
        worker().start();
    }

    @Override
    default void stop() {
        worker().stop();
    }

    @Override
    default boolean isRunning() {
        return worker().isRunning();
    }
}
