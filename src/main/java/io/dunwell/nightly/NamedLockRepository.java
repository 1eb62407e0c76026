package io.dunwell.nightly;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Each verb is one update, so that of two who want the lock at once one gets it. */
interface NamedLockRepository extends Repository<NamedLock, String> {

    @Modifying
    @Query("update NamedLock lock set lock.holder = :holder, lock.heldUntil = :until"
            + " where lock.name = :name and (lock.holder is null or lock.heldUntil < :now)")
    int take(String name, String holder, Instant until, Instant now);

    @Modifying
    @Query("update NamedLock lock set lock.heldUntil = :until where lock.name = :name and lock.holder = :holder")
    int extend(String name, String holder, Instant until);

    @Modifying
    @Query("update NamedLock lock set lock.holder = null, lock.heldUntil = null"
            + " where lock.name = :name and lock.holder = :holder")
    int release(String name, String holder);

    @Query("select count(lock) from NamedLock lock where lock.name = :name and lock.heldUntil >= :now")
    long held(String name, Instant now);
}
