/// A Lucene index that follows the change feed, and the queries on it. Late is allowed, lost is not.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "language",
            "platform::privacy",
            "platform::worker",
            "region",
            "reporter",
            "ticket",
            "ticket::feed",
            "ticket::view"
        })
@NullMarked
package id.tanggap.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
