interface KindIconProps {
  readonly icon: string;
  readonly tone: string;
  readonly size?: number;
}

/** The picture of a kind in the colour of its tone. It says nothing that the text beside it does not. */
export function KindIcon({ icon, tone, size = 16 }: KindIconProps) {
  const mask = `url("./icons/${icon}.svg") center / contain no-repeat`;
  return (
    <span
      aria-hidden
      className="inline-block shrink-0"
      style={{ width: size, height: size, background: `var(--tone-${tone})`, mask, WebkitMask: mask }}
    />
  );
}
