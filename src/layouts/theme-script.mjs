import { createHash } from 'node:crypto';

/**
 * Runs before the first paint so that a kept theme never flashes. It is the only inline script of the site;
 * astro.config.mjs puts its hash into the content security policy. A blocked or odd storage leaves the defaults.
 */
export const themeScript = `try{var d=document.documentElement,s=localStorage,t=s.getItem('second-look:theme'),n=s.getItem('second-look:density');if(t==='light'||t==='dark')d.dataset.theme=t;if(n==='desk')d.dataset.density=n}catch(e){}`;

/** @type {`sha256-${string}`} */
export const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;
