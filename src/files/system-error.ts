const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "another program holds it open",
  EEXIST: "something of that name is in the way",
  EISDIR: "it is a folder",
  ELOOP: "its links lead round in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "there is no such file",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is a file, not a folder",
  EDQUOT: "the disk quota is used up",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
};

/** Returns whether the operating system refused something, as opposed to a bug of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}

/** Returns in plain words why the operating system refused. */
export function reasonFor(error: NodeJS.ErrnoException): string {
  return reasons[error.code ?? ""] ?? `the system says ${error.code}`;
}

/** How to mend what the operating system refused, where nothing more is known. */
export const lookAtDisk = "look at its permissions, and at the disk";
