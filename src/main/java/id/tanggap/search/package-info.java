/// A Lucene index that follows the change feed, and the queries on it. Late is allowed, lost is not.
@ApplicationModule(
        allowedDependencies = {
            "ticket",
            "language",
            "region",
            "balai",
            "taxonomy",
            "access",
            "reporter",
            "database",
            "platform::worker"
        })
@NullMarked
package id.tanggap.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
