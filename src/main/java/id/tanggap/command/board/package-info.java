/// The national board: what is late and due over all offices, emergencies that nobody took first.
@NullMarked
package id.tanggap.command.board;

import org.jspecify.annotations.NullMarked;
