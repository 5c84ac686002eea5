package org.ecoplan.kit.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.ecoplan.kit.sql.Sql;

/**
 * Bodies and rejected rows, in the database because that is where they outlive a process and are seen by every instance.
 * They are kept in pieces, so that none is ever whole in memory.
 */
@ApplicationScoped
class LoadFiles {

    static final String BODY = "body";
    static final String REJECTED = "rejected";

    private static final int PIECE = 1 << 20;

    private static final String INSERT = "insert into load_file (load, name, part, bytes) values (?, ?, ?, ?)";
    private static final String SELECT = "select bytes from load_file where load = ? and name = ? and part = ?";
    private static final String DELETE = "delete from load_file where load = ? and name = ?";

    private final Pieces pieces;
    private final Sql sql;

    LoadFiles(Pieces pieces, Sql sql) {
        this.pieces = pieces;
        this.sql = sql;
    }

    /** Stores everything there is to read; how many bytes that was. */
    long write(UUID load, String name, InputStream content) throws IOException {
        long size = 0;
        int part = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            sql.update(INSERT, load, name, part++, piece);
            size += piece.length;
        }
        return size;
    }

    boolean exists(UUID load, String name) {
        return pieces.read(load, name, 0).isPresent();
    }

    void delete(UUID load, String name) {
        sql.update(DELETE, load, name);
    }

    /**
     * The content from its start. It is read on a connection of its own, a piece at a time.
     *
     * @param progress told how many bytes have been read
     */
    InputStream read(UUID load, String name, LongConsumer progress) {
        return new SequenceInputStream(new Enumeration<>() {
            private int part;
            private long size;
            private Optional<byte[]> next = Optional.empty();

            @Override
            public boolean hasMoreElements() {
                if (next.isEmpty()) {
                    next = pieces.read(load, name, part++);
                }
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                byte[] piece = next.get();
                next = Optional.empty();
                size += piece.length;
                progress.accept(size);
                return new ByteArrayInputStream(piece);
            }
        });
    }

    /** Reads one piece in a transaction of its own: the load's connection may be in the middle of COPY. */
    @ApplicationScoped
    static class Pieces {

        private final Sql sql;

        Pieces(Sql sql) {
            this.sql = sql;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        Optional<byte[]> read(UUID load, String name, int part) {
            return sql.first(SELECT, row -> row.getBytes(1), load, name, part);
        }
    }
}
