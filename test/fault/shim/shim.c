/* What does a process do to the files under one folder? Loaded with LD_PRELOAD: logs every change in the order in which it happened
   (SHIM_LOG), and makes the nth change fail as a full or a dying disk would. Record: see struct head; then path, second path, data.
   Opening /SHIM/<n>/<mode> arms the fault (n counts from here; -1: none), opening /SHIM/count/<file> writes there how many changes there were since,
   and after opening /SHIM/names/<file> each change is named there, "<kind> <path>" a line, until the next arming. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { CREATE = 1, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MKDIR, ACK, UNKNOWN };
struct head { uint32_t kind, path, path2, failed; uint64_t ino; int64_t offset; uint64_t length; };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *root; static size_t rootLength; static int logFd = -1, namesFd = -1; static long at = -1, count; static char mode[32];
#define MOST 4096
static ino_t watched[MOST];

__attribute__((constructor)) static void begin(void) {
  root = getenv("SHIM_ROOT"); if (!root) return;
  rootLength = strlen(root);
  if (getenv("SHIM_LOG")) logFd = (int)syscall(SYS_openat, AT_FDCWD, getenv("SHIM_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int inside(const char *path) { return root && !strncmp(path, root, rootLength) && (path[rootLength] == '/' || !path[rootLength]); }
static const char *whole(int dir, const char *path, char *out) {
  if (path[0] == '/') return path;
  char link[64]; snprintf(link, sizeof link, dir == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", dir);
  ssize_t n = readlink(link, out, PATH_MAX - 2); if (n < 0) return path;
  out[n] = '/'; snprintf(out + n + 1, PATH_MAX - n - 1, "%s", path); return out;
}
static uint64_t isWatched(int fd) {
  struct stat s; if (fd < 0 || fd >= MOST || !watched[fd]) return 0;
  return fstat(fd, &s) == 0 && s.st_ino == watched[fd] ? s.st_ino : 0;
}
static void put(const void *data, size_t length) { while (length) { long n = syscall(SYS_write, logFd, data, length); if (n <= 0) abort(); data = (const char *)data + n; length -= n; } }
static void note(struct head h, const char *path, const char *path2, const void *data) {
  if (logFd < 0) return;
  h.path = path ? strlen(path) : 0; h.path2 = path2 ? strlen(path2) : 0;
  put(&h, sizeof h); put(path, h.path); put(path2, h.path2); if (data) put(data, h.length);
}
/* 0: goes ahead; else the errno with which this change fails. A full disk still removes and renames. */
static int fault(enum kind kind, int fd, const char *name) {
  if (namesFd >= 0) {
    char link[64], path[PATH_MAX]; ssize_t length = 0;
    if (!name) { snprintf(link, sizeof link, "/proc/self/fd/%d", fd); length = readlink(link, path, PATH_MAX - 1); path[length > 0 ? length : 0] = 0; name = path; }
    dprintf(namesFd, "%d %s\n", kind, name);
  }
  long n = count++; int full = !strncmp(mode, "enospc", 6), sticky = strstr(mode, "sticky") != 0;
  if (at < 0 || n < at || (!sticky && n > at)) return 0;
  if (full) return kind == UNLINK || kind == RENAME ? 0 : ENOSPC;
  return EIO;
}
#define FAIL(value) do { pthread_mutex_unlock(&lock); errno = value; return -1; } while (0)

static int told(const char *words) {
  char text[32]; int fd;
  pthread_mutex_lock(&lock);
  if (!strncmp(words, "count/", 6)) {
    fd = (int)syscall(SYS_openat, AT_FDCWD, words + 6, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd >= 0) { syscall(SYS_write, fd, text, snprintf(text, sizeof text, "%ld", count)); syscall(SYS_close, fd); }
  } else if (!strncmp(words, "names/", 6)) namesFd = (int)syscall(SYS_openat, AT_FDCWD, words + 6, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  else if (sscanf(words, "%ld/%31s", &at, mode) == 2) {
    count = 0;
    if (namesFd >= 0) { syscall(SYS_close, namesFd); namesFd = -1; }
  }
  FAIL(ENOENT);
}
static int opened(int dir, const char *path, int flags, mode_t mode_) {
  if (root && !strncmp(path, "/SHIM/", 6)) return told(path + 6);
  char buffer[PATH_MAX]; const char *name = whole(dir, path, buffer); struct stat s;
  if (!inside(name)) { int fd = (int)syscall(SYS_openat, dir, path, flags, mode_); if (fd >= 0 && fd < MOST) watched[fd] = 0; return fd; }
  pthread_mutex_lock(&lock);
  int fresh = (flags & O_CREAT) && syscall(SYS_newfstatat, AT_FDCWD, name, &s, 0) != 0, cut = (flags & O_TRUNC) && !fresh, error;
  if ((fresh || cut) && (error = fault(CREATE, -1, name))) FAIL(error);
  int fd = (int)syscall(SYS_openat, dir, path, flags, mode_);
  if (fd >= 0 && fstat(fd, &s) == 0) {
    if (fd < MOST) watched[fd] = s.st_ino;
    if (fresh) note((struct head){ .kind = CREATE, .ino = s.st_ino }, name, 0, 0);
    if (cut) note((struct head){ .kind = TRUNCATE, .ino = s.st_ino, .offset = 0 }, 0, 0, 0);
  }
  int kept = errno; pthread_mutex_unlock(&lock); errno = kept; return fd;
}
#define OPEN(name) int name(const char *path, int flags, ...) { mode_t m = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list a; va_start(a, flags); m = va_arg(a, mode_t); va_end(a); } return opened(AT_FDCWD, path, flags, m); }
#define OPENAT(name) int name(int dir, const char *path, int flags, ...) { mode_t m = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list a; va_start(a, flags); m = va_arg(a, mode_t); va_end(a); } return opened(dir, path, flags, m); }
OPEN(open) OPEN(open64) OPENAT(openat) OPENAT(openat64)

static ssize_t written(int fd, const struct iovec *parts, int n, off_t offset, int isPositioned) {
  uint64_t ino = isWatched(fd);
  if (!ino && fd != 1) return isPositioned ? syscall(SYS_pwritev, fd, parts, n, offset, 0) : syscall(SYS_writev, fd, parts, n);
  pthread_mutex_lock(&lock);
  int error = ino ? fault(WRITE, fd, 0) : 0; struct iovec half = n > 0 ? parts[0] : (struct iovec){ 0, 0 };
  if (error == EIO) { half.iov_len /= 2; parts = &half; n = 1; } /* torn: half of it reaches the disk */
  else if (error) FAIL(error);
  if (!isPositioned && ino) offset = lseek(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t done = isPositioned ? syscall(SYS_pwritev, fd, parts, n, offset, 0) : syscall(SYS_writev, fd, parts, n); int kept = errno;
  for (ssize_t i = 0, left = done; i < n && left > 0; i++) {
    uint64_t size = parts[i].iov_len < (size_t)left ? parts[i].iov_len : (size_t)left;
    note((struct head){ .kind = ino ? WRITE : ACK, .ino = ino, .offset = offset, .length = size }, 0, 0, parts[i].iov_base);
    offset += size; left -= size;
  }
  if (error) FAIL(error);
  pthread_mutex_unlock(&lock); errno = kept; return done;
}
ssize_t write(int fd, const void *data, size_t length) { struct iovec v = { (void *)data, length }; return written(fd, &v, 1, 0, 0); }
ssize_t writev(int fd, const struct iovec *v, int n) { return written(fd, v, n, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { struct iovec v = { (void *)data, length }; return written(fd, &v, 1, offset, 1); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return pwrite(fd, data, length, offset); }
ssize_t pwritev(int fd, const struct iovec *v, int n, off_t offset) { return written(fd, v, n, offset, 1); }
ssize_t pwritev64(int fd, const struct iovec *v, int n, off64_t offset) { return written(fd, v, n, offset, 1); }

/* A change of one open file, or of names: may fail, is done, is logged. */
#define CHANGE(kind_, is, call, h, fd_, path, path2) do { if (!(is)) return call; pthread_mutex_lock(&lock); int error = fault(kind_, fd_, path); if (error) FAIL(error); \
  int r = call, kept = errno; if (r == 0) note(h, path, path2, 0); pthread_mutex_unlock(&lock); errno = kept; return r; } while (0)
int ftruncate(int fd, off_t length) { uint64_t ino = isWatched(fd); CHANGE(TRUNCATE, ino, (int)syscall(SYS_ftruncate, fd, length), ((struct head){ .kind = TRUNCATE, .ino = ino, .offset = length }), fd, 0, 0); }
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }
int fsync(int fd) { uint64_t ino = isWatched(fd); CHANGE(SYNC, ino, (int)syscall(SYS_fsync, fd), ((struct head){ .kind = SYNC, .ino = ino }), fd, 0, 0); }
int fdatasync(int fd) { uint64_t ino = isWatched(fd); CHANGE(SYNC, ino, (int)syscall(SYS_fdatasync, fd), ((struct head){ .kind = SYNC, .ino = ino }), fd, 0, 0); }
int renameat2(int d1, const char *from, int d2, const char *to, unsigned flags) {
  char b1[PATH_MAX], b2[PATH_MAX]; const char *a = whole(d1, from, b1), *b = whole(d2, to, b2);
  CHANGE(RENAME, inside(a) || inside(b), (int)syscall(SYS_renameat2, d1, from, d2, to, flags), ((struct head){ .kind = RENAME }), -1, a, b);
}
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int d1, const char *from, int d2, const char *to) { return renameat2(d1, from, d2, to, 0); }
int unlinkat(int dir, const char *path, int flags) { char b[PATH_MAX]; const char *name = whole(dir, path, b); CHANGE(UNLINK, inside(name), (int)syscall(SYS_unlinkat, dir, path, flags), ((struct head){ .kind = UNLINK }), -1, name, 0); }
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) { struct stat s; return unlinkat(AT_FDCWD, path, lstat(path, &s) == 0 && S_ISDIR(s.st_mode) ? AT_REMOVEDIR : 0); }
int mkdirat(int dir, const char *path, mode_t m) { char b[PATH_MAX]; struct stat s; const char *name = whole(dir, path, b); CHANGE(MKDIR, inside(name), (int)syscall(SYS_mkdirat, dir, path, m), ((struct head){ .kind = MKDIR, .ino = stat(name, &s) == 0 ? s.st_ino : 0 }), -1, name, 0); }
int mkdir(const char *path, mode_t m) { return mkdirat(AT_FDCWD, path, m); }
/* Ways of changing files that the program does not take today: if it ever does, the drills must learn them first. */
int link(const char *a, const char *b) { if (inside(b)) note((struct head){ .kind = UNKNOWN }, "link", b, 0); return (int)syscall(SYS_linkat, AT_FDCWD, a, AT_FDCWD, b, 0); }
int symlink(const char *a, const char *b) { if (inside(b)) note((struct head){ .kind = UNKNOWN }, "symlink", b, 0); return (int)syscall(SYS_symlinkat, a, AT_FDCWD, b); }
ssize_t copy_file_range(int a, off64_t *oa, int b, off64_t *ob, size_t n, unsigned f) { if (isWatched(b)) note((struct head){ .kind = UNKNOWN }, "copy_file_range", 0, 0); return syscall(SYS_copy_file_range, a, oa, b, ob, n, f); }
ssize_t sendfile(int b, int a, off_t *o, size_t n) { if (isWatched(b)) note((struct head){ .kind = UNKNOWN }, "sendfile", 0, 0); return syscall(SYS_sendfile, b, a, o, n); }
ssize_t sendfile64(int b, int a, off64_t *o, size_t n) { return sendfile(b, a, o, n); }
int posix_fallocate(int fd, off_t o, off_t n) { if (isWatched(fd)) note((struct head){ .kind = UNKNOWN }, "posix_fallocate", 0, 0); return (int)syscall(SYS_fallocate, fd, 0, o, n) == 0 ? 0 : errno; }
