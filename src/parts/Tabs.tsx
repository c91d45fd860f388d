interface Props<Id extends string> {
  label: string;
  tabs: readonly { id: Id; title: string; panel: string }[];
  chosen: Id;
  choose(id: Id): void;
}

/** A row of tabs: arrow keys, Home and End go from one to the next, as the ARIA pattern says. */
export function Tabs<Id extends string>({ label, tabs, chosen, choose }: Props<Id>) {
  const at = tabs.findIndex((tab) => tab.id === chosen);
  const go = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    choose(tab.id);
    const list = event.currentTarget as HTMLElement;
    (list.children[to as number] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={go}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${tab.panel}-tab`}
          aria-selected={tab.id === chosen}
          aria-controls={tab.panel}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => choose(tab.id)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
}
