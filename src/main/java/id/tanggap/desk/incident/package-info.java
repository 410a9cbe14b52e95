/// The incident of a ticket on the ticket's page: shown, attached by one key, detached.
@NullMarked
package id.tanggap.desk.incident;

import org.jspecify.annotations.NullMarked;
